interface Tabs {
  readonly getCurrent: () => Promise<{ readonly id?: number } | undefined>;
  readonly update: (id: number, to: { readonly url: string }) => Promise<unknown>;
}

/** Asked of the browser directly: this runs before the first paint, and a polyfill would weigh more than the page. */
const { chrome } = globalThis as { readonly chrome?: { readonly tabs?: Tabs } };

const browsersOwn = 'chrome://new-tab-page';

/**
 * Gives this tab back to the browser's own new tab. Firefox lets no extension open its own: there the page stays bare.
 */
export function handOver(): void {
  document.querySelector('#root')?.replaceChildren();
  delete document.documentElement.dataset['sky'];
  if (navigator.userAgent.includes('Firefox/')) return;
  const leave = async () => {
    const id = (await chrome?.tabs?.getCurrent())?.id;
    if (id !== undefined) await chrome?.tabs?.update(id, { url: browsersOwn });
  };
  leave().catch((error: unknown) => console.error('the browser kept its own new tab', error));
}
