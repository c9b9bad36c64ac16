import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright';
import { findChromium } from '#scripts/setup/chromium.mjs';
import { chromeBuild } from '#scripts/shipped-build.ts';
import type { BrowserOptions, StartBrowser } from './browser-kind.ts';
import { extensionId } from './extension-id.ts';
import { collectFaults } from './faults.ts';

/** Starts Chromium with the extension unmodified, a fresh profile, and real host names led to this machine. */
export const startChromium: StartBrowser = async (options) => {
  const folder = options.extension ?? chromeBuild;
  const profile = mkdtempSync(join(tmpdir(), 'porchlight-profile-'));
  const context = await chromium.launchPersistentContext(profile, launchOptions(options, folder));
  context.setDefaultTimeout(20_000);
  const faults = await collectFaults(context, options.cloud.hosts);
  return {
    context,
    origin: `chrome-extension://${extensionId(folder)}`,
    faults,
    killWorker: () => closeWorker(context),
    close: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
};

function launchOptions(options: BrowserOptions, folder: string) {
  const { zone, headless = true, colorScheme, reducedMotion, viewport = { width: 1280, height: 800 } } = options;
  return {
    executablePath: chromiumPath(),
    headless: false, // Playwright's own headless loads no extensions; the argument below does.
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      ...(headless ? ['--headless=new', '--disable-gpu'] : []),
      ...quietly,
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

function extensionArgs(folders: readonly string[]): readonly string[] {
  return [`--load-extension=${folders.join(',')}`, `--disable-extensions-except=${folders.join(',')}`];
}

function led({ cloud }: BrowserOptions): readonly string[] {
  const hosts = cloud.hosts.map((host) => `MAP ${host}:443 127.0.0.1:${cloud.port}`);
  const rules = [...hosts, 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1'].join(',');
  return [`--host-resolver-rules=${rules}`, `--ignore-certificate-errors-spki-list=${cloud.spki}`];
}

function chromiumPath(): string {
  const path = findChromium();
  if (path === undefined) throw new Error('There is no Chromium here: npm test installs one');
  return path;
}

async function closeWorker(context: BrowserContext): Promise<void> {
  const browser = context.browser();
  if (browser === null) throw new Error('The browser has gone');
  const session = await browser.newBrowserCDPSession();
  const { targetInfos } = await session.send('Target.getTargets');
  const workers = targetInfos.filter(
    ({ type, url }) => type === 'service_worker' && url.startsWith('chrome-extension:'),
  );
  for (const { targetId } of workers) await session.send('Target.closeTarget', { targetId });
  await session.detach();
}
