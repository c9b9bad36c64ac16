import { expect, test } from 'vitest';
import { pageBrowser } from '#tests/clouds/page-browser.ts';
import { ALEX, type Bench, bench, REDIRECT, SAM, signInUrl } from './contract/bench.ts';
import { fullScope } from './scopes.ts';

const ACCOUNTS = 'https://accounts.google.com';
const LISTS = fullScope('calendar.calendarlist.readonly');
const EVENTS = fullScope('calendar.events.owned');

function browser({ cloud }: Bench) {
  return pageBrowser(cloud.fetch, ACCOUNTS);
}

function fragment(location: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(new URL(location).hash.slice(1)));
}

test('a person picks an account, unticks a scope, and is sent back; later no page is needed', async () => {
  const { go, post } = browser(bench());
  const url = signInUrl({ scope: `${LISTS} ${EVENTS}`, prompt: 'select_account' });
  const accounts = await go(url);
  expect(accounts.html).toContain(ALEX);
  expect(accounts.html).not.toContain('<script');
  const consent = await post('/signin/account', [
    ['attempt', accounts.attempt],
    ['account', SAM],
  ]);
  expect(consent.html.match(/type="checkbox"/g)).toHaveLength(2);
  const back = await post('/signin/consent', [
    ['attempt', consent.attempt],
    ['scope', LISTS],
    ['answer', 'continue'],
  ]);
  expect(back.status).toBe(302);
  expect(back.location.startsWith(`${REDIRECT}#`)).toBe(true);
  expect(fragment(back.location)).toMatchObject({
    scope: LISTS,
    token_type: 'Bearer',
    expires_in: '3599',
    state: 'state-1',
  });
  const silent = await go(signInUrl({ scope: LISTS, prompt: 'none' }));
  expect(fragment(silent.location)).toMatchObject({ scope: LISTS });
});

test('an answer counts once, and only from the browser that was asked', async () => {
  const place = bench();
  const [mine, other] = [browser(place), browser(place)];
  const { attempt } = await mine.go(signInUrl());
  const answer = [
    ['attempt', attempt],
    ['account', ALEX],
  ] as const;
  expect((await other.post('/signin/account', answer)).status).toBe(400);
  expect((await mine.post('/signin/account', answer)).status).toBe(200);
  expect((await mine.post('/signin/account', answer)).status).toBe(400);
});

test('cancel is sent back as access_denied', async () => {
  const { go, post } = browser(bench());
  const { attempt } = await go(signInUrl());
  const consent = await post('/signin/account', [
    ['attempt', attempt],
    ['account', ALEX],
  ]);
  const back = await post('/signin/consent', [
    ['attempt', consent.attempt],
    ['answer', 'cancel'],
  ]);
  expect(fragment(back.location)).toEqual({ error: 'access_denied', state: 'state-1' });
});

test('names and clients are text in the page, whatever they hold', async () => {
  const place = bench();
  place.cloud.addPerson('x@example.com', { name: '<img src=x onerror=alert(1)>', zone: 'UTC' });
  const { html } = await browser(place).go(signInUrl());
  expect(html).not.toContain('<img');
});
