import { paint } from '#components/ui/paint.ts';
import { type EarlyTap, listenEarly } from './early-tap.ts';
import { NewTabView } from './new-tab-view.tsx';
import { memory, type PageState, readPage } from './page-state.ts';
import { skyOf } from './sky.ts';

/** What the first paint leaves for React: what it drew, and with what, so that the page carries its markup only once. */
export interface Painted {
  readonly state: PageState;
  readonly View: typeof NewTabView;
  readonly early: EarlyTap;
}

declare global {
  var porchlightPainted: Painted | undefined;
}

/** The sky of this hour, and the stored picture of the house: at once, from what this machine knows. */
export function firstPaint(now: Date): void {
  const page = document.documentElement;
  page.dataset['sky'] = skyOf(now);
  page.toggleAttribute('data-calm', localStorage.getItem(memory.calm) !== null);
  const state = readPage(localStorage, now.getTime());
  const root = document.querySelector('#root');
  globalThis.porchlightPainted = {
    state: root !== null && drawn(state, root) ? state : { ...state, view: undefined },
    View: NewTabView,
    early: listenEarly(document),
  };
}

/** False where there is no picture, or one that cannot be drawn: then the static windows of the page stay. */
function drawn({ view, now, draft, hidden }: PageState, root: Element): boolean {
  if (view === undefined) return false;
  const picture = document.createElement('div');
  try {
    paint(<NewTabView view={view} now={now} draft={draft} hidden={hidden} />, picture);
  } catch (error) {
    console.error('the stored picture could not be drawn', error);
    localStorage.removeItem(memory.snapshot);
    return false;
  }
  document.documentElement.dir = view.direction;
  root.replaceChildren(...picture.childNodes);
  return true;
}
