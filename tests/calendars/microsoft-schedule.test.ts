import { expect, test } from 'vitest';
import { calendarProvider } from '#lib/calendars/providers.ts';
import { Failure } from '#lib/failure.ts';
import { dayMs, type Period } from '#lib/time/period.ts';
import { alex, now, zone } from './link-google.ts';
import { linkMicrosoft, outlookWithAlex } from './link-microsoft.ts';
import { timed, wall } from './outlook.ts';
import { inHours, sam } from './reading.ts';

const week: Period = { start: now, end: now + 7 * dayMs };
const nobody = 'nobody@example.com';
const robin = 'robin@example.com';

/** Alex at work beside Sam, who lets Alex see when they are busy, and Robin, who does not. */
async function office(kind: 'personal' | 'work' = 'work') {
  const { cloud, clock } = outlookWithAlex({}, kind);
  for (const email of [sam, robin]) cloud.addPerson(email, { name: email, zone, kind });
  cloud.shareFreeBusy(sam, alex);
  const link = await linkMicrosoft({ level: 'reading', cloud, clock });
  const [theirs = ''] = cloud.calendars(sam);
  const add = (period: Period, showAs: 'busy' | 'oof' | 'tentative' | 'free' | 'workingElsewhere') =>
    void cloud.addEvent(theirs, { subject: 'Secret', showAs, ...timed(period) });
  return { cloud, add, ...link };
}

test('whatever may take time of another counts as firm, and nothing else does', async () => {
  const { provider, add } = await office();
  add(inHours(1), 'busy');
  add(inHours(3), 'oof');
  add(inHours(5), 'tentative');
  add(inHours(7), 'free');
  add(inHours(9), 'workingElsewhere');
  const firm = [inHours(1), inHours(3), inHours(5)];
  expect((await provider.read([sam], week)).get(sam)).toEqual({ asOf: now, firm, soft: [], ours: undefined });
});

test('all are asked for in one question, in UTC, and each has an answer of its own', async () => {
  const { provider, cloud, add } = await office();
  add(inHours(2), 'busy');
  const seen = await provider.read([sam, robin, nobody], week);
  expect(seen.get(sam)).toMatchObject({ firm: [inHours(2)] });
  expect(seen.get(robin)).toMatchObject({ name: 'Failure', kind: 'forbidden' });
  expect(seen.get(nobody)).toMatchObject({ name: 'Failure', kind: 'not-found' });
  const questions = cloud.requests.filter(({ path }) => path.endsWith('/getSchedule'));
  const start = Math.floor(now / dayMs) * dayMs;
  expect(questions.map(({ method, body }) => [method, JSON.parse(body)])).toEqual([
    [
      'POST',
      {
        schedules: [sam, robin, nobody],
        startTime: wall(start),
        endTime: wall(start + 31 * dayMs),
        availabilityViewInterval: 30,
      },
    ],
  ]);
});

test('a personal account may not ask', async () => {
  const { provider } = await office('personal');
  expect((await provider.read([sam], week)).get(sam)).toMatchObject({ kind: 'forbidden' });
});

/** Sam's reading where the schedule that Microsoft sends is this one. */
async function answeredWith(schedule: object) {
  const { account, ports } = await office();
  const answer = { value: [{ scheduleId: sam, ...schedule }] };
  const provider = calendarProvider(account, {
    ...ports,
    fetch: async (input, init) =>
      String(input instanceof Request ? input.url : input).includes('getSchedule')
        ? Response.json(answer)
        : ports.fetch(input, init),
  });
  return (await provider.read([sam], week)).get(sam);
}

test.each([
  ['ErrorNoFreeBusyAccess', 'forbidden'],
  ['ErrorAccessDenied', 'forbidden'],
  ['ErrorMailRecipientNotFound', 'not-found'],
  ['ErrorProxyRequestProcessingFailed', 'not-found'],
  ['ErrorMailboxFailover', 'unavailable'],
  ['constructor', 'unavailable'],
  [null, 'unavailable'],
])('a 200 that says %s of an address is its failure', async (responseCode, kind) => {
  const failed = await answeredWith({ scheduleItems: [], error: { responseCode } });
  expect(failed).toBeInstanceOf(Failure);
  expect(failed).toMatchObject({ kind });
});

const [from, to] = [wall(inHours(1).start), wall(inHours(1).end)];

test.each<[string, object]>([
  ['no time at all', {}],
  ['nothing in place of a list', { scheduleItems: null }],
  ['another address', { scheduleId: robin, scheduleItems: [] }],
  ['a time without a start', { scheduleItems: [{ status: 'busy', end: to }] }],
  ['a time without an end', { scheduleItems: [{ status: 'busy', start: from }] }],
  ['a time that is none', { scheduleItems: [{ status: 'busy', start: { dateTime: 'soon' }, end: to }] }],
])('%s is no free time', async (_name, schedule) => {
  expect(await answeredWith(schedule)).toMatchObject({ kind: 'unreadable' });
});

test('what Microsoft cannot name takes time; what is shown as free may be unreadable', async () => {
  const unknown = { status: 'unknown', start: from, end: to };
  const free = { status: 'free', start: { dateTime: 'soon' }, end: to };
  expect(await answeredWith({ scheduleItems: [free, unknown] })).toMatchObject({ firm: [inHours(1)] });
});

test('an address is the same however it is written', async () => {
  const item = { status: 'busy', start: from, end: to };
  const shouted = { scheduleId: sam.toUpperCase(), scheduleItems: [item] };
  expect(await answeredWith(shouted)).toMatchObject({ firm: [inHours(1)] });
});
