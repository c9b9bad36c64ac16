import { expect, test } from 'vitest';
import { pageBrowser } from '#tests/clouds/page-browser.ts';
import { ALEX, type Bench, bench, REDIRECT, SAM, signInUrl, WORK } from './contract/bench.ts';

const LOGIN = 'https://login.microsoftonline.com';

function browser({ cloud }: Bench) {
  return pageBrowser(cloud.fetch, LOGIN);
}

function answerIn(location: string): Record<string, string> {
  return Object.fromEntries(new URL(location).searchParams);
}

/** Goes to the page that asks for consent, as this person. */
async function consentPage(place: Bench, account: string) {
  const { go, post } = browser(place);
  const { attempt } = await go(signInUrl({ prompt: 'select_account' }));
  const consent = await post('/signin/account', [
    ['attempt', attempt],
    ['account', account],
  ]);
  const press = (answer: string) => {
    return post('/signin/consent', [
      ['attempt', consent.attempt],
      ['answer', answer],
    ]);
  };
  return { go, consent, press };
}

test('a person picks an account, reads what is asked, accepts, and is sent back; later no page is needed', async () => {
  const place = bench();
  const { go, consent, press } = await consentPage(place, SAM);
  for (const words of ['Have full access to your calendars', 'Calendars.ReadWrite', 'Maintain access', SAM]) {
    expect(consent.html).toContain(words);
  }
  expect(consent.html).not.toMatch(/<script|type="checkbox"/);
  const back = await press('continue');
  expect([back.status, back.location.startsWith(`${REDIRECT}?`)]).toEqual([302, true]);
  expect(answerIn(back.location)).toMatchObject({ code: expect.any(String), state: 'state-1' });
  expect(answerIn((await go(signInUrl({ prompt: 'none' }))).location)).toHaveProperty('code');
  place.cloud.signOut(SAM);
  expect(answerIn((await go(signInUrl({ prompt: 'none' }))).location)).toMatchObject({ error: 'login_required' });
});

test('cancel is sent back as access_denied', async () => {
  const { press } = await consentPage(bench(), ALEX);
  const answer = answerIn((await press('cancel')).location);
  expect(answer).toMatchObject({ error: 'access_denied', state: 'state-1' });
});

test('where the organisation blocks consent there is only the way back', async () => {
  const place = bench();
  place.cloud.blockConsent('work');
  const { consent, press } = await consentPage(place, WORK);
  expect(consent.html).toContain('Need admin approval');
  expect(consent.html).not.toContain('Accept');
  const answer = answerIn((await press('continue')).location);
  expect(answer).toMatchObject({ error: 'consent_required', state: 'state-1' });
});

test('names are text in the page, whatever they hold', async () => {
  const place = bench();
  place.cloud.addPerson('x@outlook.example', { name: '<img src=x onerror=alert(1)>', zone: 'UTC' });
  const { html } = await browser(place).go(signInUrl());
  expect(html).not.toContain('<img');
});
