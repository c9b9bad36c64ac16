import { paint } from '#components/ui/paint.ts';
import { NewTabView } from './new-tab-view.tsx';
import { memory, type PageState, readPage } from './page-state.ts';
import { skyOf } from './sky.ts';

declare global {
  /** What the first paint drew, for React to take over. */
  var porchlightPainted: PageState | undefined;
}

/** The sky of this hour, and the stored picture of the house: at once, from what this machine knows. */
export function firstPaint(now: Date): void {
  const page = document.documentElement;
  page.dataset['sky'] = skyOf(now);
  page.toggleAttribute('data-calm', localStorage.getItem(memory.calm) !== null);
  const root = document.querySelector('#root');
  if (root === null) return;
  const state = readPage(localStorage, now.getTime());
  globalThis.porchlightPainted = state;
  if (state.view === undefined) return; // the static windows of the page stand already
  page.dir = state.view.direction;
  root.replaceChildren();
  const { view, draft, hidden } = state;
  paint(<NewTabView view={view} now={state.now} draft={draft} hidden={hidden} />, root);
}
