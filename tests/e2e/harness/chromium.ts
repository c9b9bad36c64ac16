import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright';
import { findChromium } from '#scripts/setup/chromium.mjs';
import { chromeBuild } from '#scripts/shipped-build.ts';
import type { BrowserOptions, StartBrowser } from './browser-kind.ts';
import { extensionId } from './extension-id.ts';
import { collectFaults } from './faults.ts';

/** Starts Chromium with the extension unmodified, a fresh profile, and real host names led to this machine. */
export const startChromium: StartBrowser = async (options) => {
  const folder = options.extension ?? chromeBuild;
  const profile = mkdtempSync(join(tmpdir(), 'porchlight-profile-'));
  if (options.allows !== undefined) allowed(profile, extensionId(folder), options.allows);
  const context = await chromium.launchPersistentContext(profile, launchOptions(options, folder));
  context.setDefaultTimeout(20_000);
  const faults = await collectFaults(context, options.cloud.hosts);
  return {
    context,
    origin: `chrome-extension://${extensionId(folder)}`,
    profile,
    faults,
    openPage: (url) => openPage(context, url),
    killWorker: () => closeWorker(context),
    close: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
};

/** Leaves the profile as it is where somebody allowed this, took it back, and is asked again. */
function allowed(profile: string, id: string, permissions: readonly string[]): void {
  const granted = { api: permissions, explicit_host: [], manifest_permissions: [], scriptable_host: [] };
  const settings = { [id]: { granted_permissions: granted, runtime_granted_permissions: granted } };
  mkdirSync(join(profile, 'Default'));
  writeFileSync(join(profile, 'Default/Preferences'), JSON.stringify({ extensions: { settings } }));
}

function launchOptions(options: BrowserOptions, folder: string) {
  const { zone, headless = true, colorScheme, reducedMotion, viewport = { width: 1280, height: 800 } } = options;
  return {
    executablePath: chromiumPath(),
    headless: false, // Playwright's own headless loads no extensions; the argument below does.
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      ...(headless ? ['--headless=new', '--disable-gpu'] : []),
      ...quietly,
      `--disable-features=${switchedOff.join(',')}`,
      ...extensionArgs([folder, ...(options.beside ?? [])]),
      ...led(options),
    ],
    env: { ...process.env, TZ: zone, LANGUAGE: 'en', LANG: 'en_US.UTF-8', LC_ALL: 'en_US.UTF-8' },
    viewport: headless ? viewport : null,
    ...(colorScheme === undefined ? {} : { colorScheme }),
    ...(reducedMotion === undefined ? {} : { reducedMotion }),
  };
}

/** What the browser would say to its maker on its own. */
const quietly = [
  '--no-first-run',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-domain-reliability',
  '--lang=en-US',
];

const switchedOff = [
  // Pages that the browser loads beside ours before anybody types into its address bar, and a process kept ready for
  // the next page: a fifth of all the processor time of a test.
  ...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'SpareRendererForSitePerProcess'],
  // What Playwright switches off: of two such lists only the last one counts.
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades', 'LensOverlay'],
  ...['HttpsFirstBalancedModeAutoEnable', 'MediaRouter', 'PaintHolding', 'ThirdPartyStoragePartitioning'],
  ...['AvoidCorsURLLoaderRestartOnRedirect', 'OptimizationHints', 'NetworkTimeServiceQuerying', 'AimEnabled'],
  'PreconnectToSearch',
];

function extensionArgs(folders: readonly string[]): readonly string[] {
  return [`--load-extension=${folders.join(',')}`, `--disable-extensions-except=${folders.join(',')}`];
}

function led({ cloud }: BrowserOptions): readonly string[] {
  const hosts = cloud.hosts.map((host) => `MAP ${host}:443 127.0.0.1:${cloud.port}`);
  const rules = [...hosts, 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1'].join(',');
  return [`--host-resolver-rules=${rules}`, `--ignore-certificate-errors-spki-list=${cloud.spki}`];
}

let found: string | undefined;

/** Each look starts the browser once to ask its version: once for a file of tests is enough. */
function chromiumPath(): string {
  found ??= findChromium();
  if (found === undefined) throw new Error('There is no Chromium here: npm test installs one');
  return found;
}

/** Straight at its address, as a browser opens a tab; by way of an empty page it would take two processes each time. */
async function openPage(context: BrowserContext, url: string): Promise<Page> {
  const session = await browserSession(context);
  const isOurs = (page: Page) => /^chrome(-extension)?:/.test(page.url());
  const [page] = await Promise.all([
    context.waitForEvent('page', { predicate: isOurs }),
    session.send('Target.createTarget', { url }),
  ]);
  await session.detach();
  return page;
}

function browserSession(context: BrowserContext): Promise<CDPSession> {
  const browser = context.browser();
  if (browser === null) throw new Error('The browser has gone');
  return browser.newBrowserCDPSession();
}

async function closeWorker(context: BrowserContext): Promise<void> {
  const session = await browserSession(context);
  const { targetInfos } = await session.send('Target.getTargets');
  const workers = targetInfos.filter(
    ({ type, url }) => type === 'service_worker' && url.startsWith('chrome-extension:'),
  );
  for (const { targetId } of workers) await session.send('Target.closeTarget', { targetId });
  await session.detach();
}
