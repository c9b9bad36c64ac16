import { afterAll, beforeEach, expect, test, vi } from 'vitest';

const chromium = 'https://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org/';
const hash = '0123456789abcdef0123456789abcdef01234567';
const firefox = `https://${hash}.extensions.allizom.org/`;

/** What the browser calls its redirect, what it answers, and what it was asked. */
const window: { address: string; answer: unknown; asked: unknown[] } = { address: '', answer: '', asked: [] };

vi.doMock('wxt/browser', () => ({
  browser: {
    identity: {
      getRedirectURL: (path = '') => `${window.address}${path}`,
      launchWebAuthFlow: async (details: unknown) => {
        window.asked.push(details);
        return window.answer;
      },
    },
  },
}));
vi.resetModules();
const { authorize, googleRedirectUri, microsoftRedirectUri } = await import('#lib/oauth/authorize.ts');
afterAll(() => vi.doUnmock('wxt/browser'));

beforeEach(() => Object.assign(window, { address: chromium, answer: `${chromium}google#x`, asked: [] }));

const url = 'https://accounts.example.com/';

test('a page for the person is asked for as it is, and where it went comes back', async () => {
  expect(await authorize({ url, interactive: true })).toBe(`${chromium}google#x`);
  expect(window.asked).toEqual([{ url, interactive: true }]);
});

test('without a window Chromium waits ten seconds for the last of several pages; Firefox knows no such words', async () => {
  await authorize({ url, interactive: false });
  window.address = firefox;
  await authorize({ url, interactive: false });
  expect(window.asked).toEqual([
    { url, interactive: false, abortOnLoadForNonInteractive: false, timeoutMsForNonInteractive: 10_000 },
    { url, interactive: false },
  ]);
});

test('a window that gives no address is an error', async () => {
  window.answer = undefined;
  await expect(authorize({ url, interactive: true })).rejects.toThrow('no address');
});

test.each([
  ['Chromium', chromium, `${chromium}google`, `${chromium}microsoft`],
  ['Firefox', firefox, `http://127.0.0.1/mozoauth2/${hash}`, firefox],
  ['a host that ends as those of Firefox', `https://x${hash}.extensions.allizom.org/`, undefined, undefined],
  ['a host that begins so', `https://${hash}.extensions.allizom.org.example.com/`, undefined, undefined],
])('the addresses of %s', (_name, address, google = `${address}google`, microsoft = `${address}microsoft`) => {
  window.address = address;
  expect([googleRedirectUri(), microsoftRedirectUri()]).toEqual([google, microsoft]);
});
