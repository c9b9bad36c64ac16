import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { firefoxBuild } from '#scripts/shipped-build.ts';
import { type Marionette, marionetteAt } from './marionette.ts';
import { until } from './until.ts';

/** Playwright drives only a Firefox of its own, which loads no extension: so this one is asked directly. */
export interface Firefox {
  /** Opens a page of the extension, by its file name. */
  open(page: string): Promise<void>;
  /** Waits until there is one, and taps it. */
  tap(xpath: string): Promise<void>;
  /** Waits until the page says it. */
  see(text: string): Promise<void>;
  /** What the browser would open in a new tab. */
  newTabAddress(): Promise<unknown>;
  readonly origin: string;
  close(): Promise<void>;
}

const uuid = '3c1de9a5-7f5b-4d0a-8a35-6e2b9d4f0c11';
const origin = `moz-extension://${uuid}`;

/** @returns the program, or undefined where this machine has none */
export function findFirefox(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const paths = ['firefox', 'firefox-esr'].flatMap((name) => folders.map((folder) => join(folder, name)));
  return paths.find((path) => existsSync(path));
}

/** A fresh profile with the build of the extension in it, unmodified; no host can be reached. */
export async function startFirefox(program: string, zone: string): Promise<Firefox> {
  const profile = mkdtempSync(join(tmpdir(), 'porchlight-firefox-'));
  writeFileSync(join(profile, 'user.js'), preferences());
  const flags = ['--headless', '--no-remote', '--marionette', '--remote-allow-system-access', '--profile', profile];
  const firefox = spawn(program, flags, { env: { ...process.env, TZ: zone, LANG: 'en_US.UTF-8' }, stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => firefox.once('exit', () => resolve()));
  const marionette = await ready(profile, firefox).catch((error: unknown) => {
    firefox.kill();
    throw error;
  });

  return {
    ...steps(marionette),
    origin,
    close: async () => {
      await marionette.ask('Marionette:Quit', { flags: ['eForceQuit'] });
      await ended;
      marionette.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

async function ready(profile: string, firefox: ChildProcess): Promise<Marionette> {
  const marionette = await marionetteAt(await portOf(profile, firefox));
  await marionette.ask('WebDriver:NewSession');
  await marionette.ask('WebDriver:SetTimeouts', { implicit: 30_000, pageLoad: 60_000, script: 30_000 });
  await marionette.ask('Addon:Install', { path: firefoxBuild, temporary: true });
  return marionette;
}

/** The id by which its pages are found is drawn at random elsewhere; a port where nobody listens is every host's. */
function preferences(): string {
  const nowhere = ['http', 'ssl', 'socks'].flatMap((kind) => [
    [`network.proxy.${kind}`, '127.0.0.1'],
    [`network.proxy.${kind}_port`, 9],
  ]);
  const all = [
    ['extensions.webextensions.uuids', JSON.stringify({ 'porchlight@porchlight.invalid': uuid })],
    ['marionette.port', 0],
    ['network.proxy.type', 1],
    ...nowhere,
    ['browser.shell.checkDefaultBrowser', false],
    ['datareporting.policy.dataSubmissionEnabled', false],
    ['app.update.disabledForTesting', true],
  ];
  return all.map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`).join('');
}

async function portOf(profile: string, firefox: ChildProcess): Promise<number> {
  const file = join(profile, 'MarionetteActivePort');
  await until('Firefox', () => existsSync(file) || firefox.exitCode !== null, 60_000);
  return Number(readFileSync(file, 'utf8'));
}

function steps({ ask }: Marionette) {
  async function find(xpath: string): Promise<string> {
    const found = (await ask('WebDriver:FindElement', { using: 'xpath', value: xpath })) as { value: object };
    return String(Object.values(found.value)[0]);
  }

  return {
    open: async (page: string) => void (await ask('WebDriver:Navigate', { url: `${origin}/${page}` })),
    tap: async (xpath: string) => void (await ask('WebDriver:ElementClick', { id: await find(xpath) })),
    see: async (text: string) => void (await find(`//*[contains(normalize-space(.), ${JSON.stringify(text)})]`)),
    newTabAddress: async () => {
      await ask('Marionette:SetContext', { value: 'chrome' });
      const script =
        'return ChromeUtils.importESModule("resource:///modules/AboutNewTab.sys.mjs").AboutNewTab.newTabURL';
      const { value } = (await ask('WebDriver:ExecuteScript', { script, args: [] })) as { value: unknown };
      await ask('Marionette:SetContext', { value: 'content' });
      return value;
    },
  };
}
