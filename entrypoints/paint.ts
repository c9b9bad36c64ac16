import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { firstPaint } from '#components/newtab/first-paint.tsx';
import { handOver, type Tabs } from '#components/newtab/hand-over.ts';
import { memory } from '#components/newtab/page-state.ts';

export default defineUnlistedScript(() => {
  if (localStorage.getItem(memory.ownNewTab) === null) {
    firstPaint(new Date());
    return;
  }
  // Asked of the browser directly: the polyfill would weigh more than the page.
  const { chrome } = globalThis as { readonly chrome?: { readonly tabs?: Tabs } };
  handOver(chrome?.tabs);
});
