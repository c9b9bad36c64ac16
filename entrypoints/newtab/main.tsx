import { createRoot, hydrateRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import '#components/ui/base.css';
import '#components/house/house.css';
import '#components/newtab/newtab.css';
import { handOver } from '#components/newtab/hand-over.ts';
import { NewTab } from '#components/newtab/new-tab.tsx';
import { memory, readPage } from '#components/newtab/page-state.ts';
import { followSnapshot } from './snapshot.ts';

const leave = () => handOver(browser.tabs);
const root = document.querySelector('#root');

if (root !== null && localStorage.getItem(memory.ownNewTab) === null) {
  const painted = globalThis.porchlightPainted;
  const page = <NewTab initial={painted ?? readPage(localStorage, Date.now())} onHandOver={leave} />;
  if (painted?.view === undefined) createRoot(root).render(page);
  else hydrateRoot(root, page, { onRecoverableError: (error) => console.error('the first paint was another', error) });
}

followSnapshot();
