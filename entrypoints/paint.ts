import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { firstPaint } from '#components/newtab/first-paint.tsx';
import { handOver, type Tabs } from '#components/newtab/hand-over.ts';
import { memory } from '#components/newtab/page-state.ts';

export default defineUnlistedScript(() => {
  // Asked of the browser directly: the polyfill would weigh more than the page.
  const { chrome } = globalThis as unknown as { readonly chrome: Chrome };
  if (localStorage.getItem(memory.ownNewTab) !== null) return handOver(chrome.tabs);
  firstPaint(new Date());
  if (localStorage.getItem(memory.hidden) === null) veil(chrome);
});

interface Chrome {
  readonly tabs?: Tabs;
  readonly storage: {
    readonly local: {
      get(key: string, then: (found: { readonly hidden?: boolean } | undefined) => void): void;
    };
  };
}

/** Words stay covered until it is known that no key of the browser hid them while no page was open. */
function veil({ storage }: Chrome): void {
  const page = document.documentElement;
  page.toggleAttribute('data-veiled', true);
  storage.local.get(memory.hidden, (found) => {
    if (found?.hidden) {
      localStorage.setItem(memory.hidden, '1');
      location.reload();
    } else page.removeAttribute('data-veiled');
  });
}
