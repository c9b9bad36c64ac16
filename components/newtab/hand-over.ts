/** What handing over needs of the browser's tabs. */
export interface Tabs {
  readonly getCurrent: () => Promise<{ readonly id?: number | undefined } | undefined>;
  readonly update: (id: number, to: { readonly url: string }) => Promise<unknown>;
}

const browsersOwn = 'chrome://new-tab-page';

/**
 * Gives this tab back to the browser's own new tab. Firefox lets no extension open its own: there the page stays bare.
 */
export function handOver(tabs: Tabs | undefined): void {
  document.querySelector('#root')?.replaceChildren();
  delete document.documentElement.dataset['sky'];
  if (tabs === undefined || navigator.userAgent.includes('Firefox/')) return;
  const leave = async () => {
    const id = (await tabs.getCurrent())?.id;
    if (id !== undefined) await tabs.update(id, { url: browsersOwn });
  };
  leave().catch((error: unknown) => console.error('the browser kept this tab', error));
}
