import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page, Worker } from 'playwright';
import { root } from '#scripts/setup/shell.mjs';
import type { LoggedRequest } from '#tests/clouds/google/cloud.ts';
import { listen } from '#tests/clouds/listen.ts';
import type { BrowserOptions, StartBrowser } from './browser-kind.ts';
import { startChromium } from './chromium.ts';
import { type MovableClock, movableClock } from './clock.ts';
import { type Clouds, newClouds, requestsOf, routesOf } from './clouds.ts';
import { gateTo } from './gate.ts';
import { type ConsentByHand, signIn } from './sign-in.ts';
import { tellingHeaders } from './telling-headers.ts';
import { afternoonZone } from './zone.ts';

export interface LaunchOptions extends Partial<Omit<BrowserOptions, 'cloud'>> {
  readonly start?: StartBrowser;
  /** Another browser of the same people: shares their clouds. */
  readonly clouds?: Clouds;
  /** What somebody on the way to a cloud does to its answers. */
  readonly onTheWay?: (answer: Response, request: Request) => Response;
}

/** The shipped extension in a real browser, with a Google and a Microsoft of its own. */
export interface Porchlight extends Clouds {
  readonly context: BrowserContext;
  readonly origin: string;
  /** The folder with all that the browser writes to the disk. */
  readonly profile: string;
  readonly zone: string;
  readonly cloudClock: MovableClock;
  openNewTab(): Promise<Page>;
  /** The popup as a tab of the popup's size: no browser can be told to press its button and hand the popup over. */
  openPopup(): Promise<Page>;
  /** @param hash the part of home to open, such as `settings` */
  openHome(hash?: string): Promise<Page>;
  /** What the extension asked of either cloud; what Chromium asks there on its own is left out. */
  asked(): readonly LoggedRequest[];
  worker(): Promise<Worker>;
  killWorker(): Promise<void>;
  goOffline(): Promise<void>;
  goOnline(): Promise<void>;
  signIn(tap: () => Promise<void>, choices?: ConsentByHand): Promise<readonly string[]>;
  screenshot(page: Page, name: string): Promise<void>;
  /** Faults that this test causes on purpose, by a part of their text. */
  expectFault(part: string): void;
  /** @throws Error where something leaked, or went wrong unseen */
  close(): Promise<void>;
}

export async function launch(options: LaunchOptions = {}): Promise<Porchlight> {
  const { start = startChromium, zone = afternoonZone() } = options;
  const cloudClock = movableClock();
  const clouds = options.clouds ?? newClouds(cloudClock, options.extension);
  const routes = routesOf(clouds, options.onTheWay);
  const listening = await listen(routes);
  const gate = await gateTo(listening.port);
  const hosts = Object.keys(routes);
  const browser = await start({ ...options, zone, cloud: { hosts, port: gate.port, spki: listening.spki } });
  const { context, origin } = browser;
  const expected: string[] = [];

  async function open(path: string, size?: { width: number; height: number }): Promise<Page> {
    const page = await browser.openPage(path.includes(':') ? path : `${origin}/${path}`);
    if (size !== undefined) await page.setViewportSize(size);
    await page.waitForLoadState();
    return page;
  }

  function unexpected(faults: readonly string[]): readonly string[] {
    const all = [
      ...faults,
      ...listening.leaks.map((leak) => `leak: ${leak}`),
      ...listening.errors.map((error) => `cloud: ${String(error)}`),
      ...tellingHeaders(requestsOf(clouds)),
    ];
    return all.filter((fault) => !expected.some((part) => fault.includes(part)));
  }

  return {
    context,
    origin,
    profile: browser.profile,
    zone,
    cloud: clouds.cloud,
    microsoft: clouds.microsoft,
    cloudClock,
    openNewTab: () => open('chrome://newtab'),
    openPopup: () => open('popup.html', { width: 380, height: 600 }),
    openHome: (hash) => open(hash === undefined ? 'home.html' : `home.html#${hash}`),
    asked: () => requestsOf(clouds).filter(({ path }) => path !== '/ListAccounts'),
    worker: async () => context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker'),
    killWorker: browser.killWorker,
    goOffline: async () => {
      gate.shut();
      await context.setOffline(true);
    },
    goOnline: async () => {
      gate.open();
      await context.setOffline(false);
    },
    signIn: (tap, choices) => signIn(context, tap, choices),
    screenshot: async (page, name) => {
      const folder = join(root, '.output/screens');
      mkdirSync(folder, { recursive: true });
      await page.screenshot({ path: join(folder, `${name}.png`) });
    },
    expectFault: (part) => void expected.push(part),
    close: async () => {
      const seen = [...browser.faults]; // What breaks off because the browser closes is no fault.
      await browser.close();
      await gate.close();
      await listening.close();
      const faults = unexpected(seen);
      if (faults.length > 0) throw new Error(`Something went wrong unseen:\n${faults.join('\n')}`);
    },
  };
}
