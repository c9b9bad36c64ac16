import { googleCalendar } from '#lib/calendars/google/google-calendar.ts';
import { scopesOf } from '#lib/calendars/google/scopes.ts';
import { Failure } from '#lib/failure.ts';
import { dayMs } from '#lib/time/period.ts';
import { type Random, random } from '#tests/judges/random.ts';
import { memoryStore } from '#tests/worker/memory-store.ts';
import { aValue, disturbed, mutated } from './values.ts';

const now = Date.UTC(2026, 10, 24, 15);
const alex = 'alex@example.com';
const within = { start: now - 20 * dayMs, end: now + 40 * dayMs };
const level = 'main-calendar';
const account = { id: `google:${alex}`, kind: 'google', subject: alex, level, granted: scopesOf(level) } as const;

const event = {
  id: 'meeting',
  etag: '"1"',
  status: 'confirmed',
  summary: 'A meeting',
  start: { dateTime: '2026-11-25T10:00:00+01:00', timeZone: 'Europe/Berlin' },
  end: { dateTime: '2026-11-25T11:00:00+01:00' },
  attendees: [{ self: true, responseStatus: 'tentative' }],
};
const answers = {
  calendarList: {
    items: [
      { id: alex, summary: 'Alex', timeZone: 'Europe/Berlin', accessRole: 'owner', primary: true },
      { id: 'sam@example.com', summary: 'Sam', accessRole: 'freeBusyReader' },
    ],
  },
  events: {
    kind: 'calendar#events',
    timeZone: 'Europe/Berlin',
    nextSyncToken: 'next',
    items: [
      event,
      { ...event, id: 'day', start: { date: '2026-11-26' }, end: { date: '2026-11-27' } },
      { id: 'gone', status: 'cancelled' },
    ],
  },
  freeBusy: {
    calendars: { 'sam@example.com': { busy: [{ start: '2026-11-25T10:00:00Z', end: '2026-11-25T11:00:00Z' }] } },
  },
};

/** An answer of Google's with something wrong in it. */
function answer(url: string, made: Random): Response {
  const kind = url.includes('/events') ? 'events' : url.includes('freeBusy') ? 'freeBusy' : 'calendarList';
  // Pages without an end are another matter, and another test.
  const value = JSON.stringify(disturbed(answers[kind], made), (key, field) =>
    key === 'nextPageToken' ? undefined : field,
  );
  const text = made.chance(0.3)
    ? mutated(value ?? '', made, ['"', '{', '}', '[', ']', 'null', '1e999', '\\ud800', '<html>'])
    : (value ?? '');
  const refusal = {
    error: disturbed({ code: 403, errors: [{ reason: 'rateLimitExceeded', domain: 'usageLimits' }] }, made, 0.2),
  };
  if (made.chance(0.15))
    return new Response(JSON.stringify(refusal), { status: made.pick([400, 401, 403, 404, 410, 429, 500]) });
  return new Response(text, { status: 200 });
}

/** Reads and explains two calendars of an account whose answers are like that. @throws what is no `Failure` */
export async function tryGoogle(seed: number): Promise<void> {
  const made = random(seed);
  const store = memoryStore();
  const remembered = made.chance(0.1) ? aValue(made) : undefined;
  const memory = {
    load: async (key: string) => (await store.load(key)) ?? remembered,
    save: (key: string, value: unknown) => store.write(new Map([[key, value]])),
  };
  const bearer = { reveal: () => 'token' };
  const tokens = { accessToken: async () => bearer, renewed: async () => bearer };
  const fetch = async (url: unknown) => answer(String(url), made);
  const provider = googleCalendar(account, {
    fetch,
    now: () => now,
    memory,
    tokens,
    events: store,
    alone: (_name, work) => work(),
    timeout: () => never,
  });
  await expectFailure(provider.read([alex, 'sam@example.com'], within));
  await expectFailure(provider.explain([alex], { start: now, end: now + dayMs }));
}

const never = new AbortController().signal;

export async function expectFailure(work: Promise<unknown>): Promise<void> {
  const [outcome] = await Promise.allSettled([work]);
  if (outcome.status === 'rejected' && !(outcome.reason instanceof Failure)) throw outcome.reason;
}
