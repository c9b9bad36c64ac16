import { createRoot, hydrateRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import type { Painted } from '#components/newtab/first-paint.tsx';
import { handOver } from '#components/newtab/hand-over.ts';
import { NewTab } from '#components/newtab/new-tab.tsx';
import { say, words } from '#lib/words.ts';
import { followSnapshot } from './snapshot.ts';

const root = document.querySelector('#root');
// Set by paint.js, which ran before; unset where the browser's own new tab is wanted.
const painted = globalThis.porchlightPainted;

if (root !== null && painted !== undefined) takeOver(root, painted);
followSnapshot();

function takeOver(root: Element, { state, View, early }: Painted): void {
  document.title = say('newtab_title');
  document.documentElement.lang = words().locale;
  const page = <NewTab View={View} initial={state} onHandOver={() => handOver(browser.tabs)} onAwake={early.answer} />;
  if (state.view === undefined) createRoot(root).render(page);
  else hydrateRoot(root, page, { onRecoverableError: (error) => console.error('the first paint was another', error) });
}
