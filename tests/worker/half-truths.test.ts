import { expect, test } from 'vitest';
import { dayMs, hourMs } from '#lib/time/period.ts';
import { alex, google, later, quietly, tonight } from './homestead.ts';

const keep = { period: tonight, summary: 'Held' };
const notFound = { kind: 'status', status: 404, reason: 'notFound', domain: 'global' } as const;

test.each([
  { method: 'DELETE', status: 404, reason: 'notFound' },
  { method: 'DELETE', status: 410, reason: 'fullSyncRequired' },
])('a $status in answer to an undo is looked into: the event goes all the same', async ({ method, status, reason }) => {
  const place = await google('main-calendar');
  const { occasion } = await place.machine().ask.keepSlot(keep);
  place.cloud.fault({ when: { method }, do: { kind: 'status', status, reason } });
  await place.machine().ask.undoKept({ occasion });
  await quietly(place);
  expect(place.events()).toEqual([]);
  expect((await place.machine().ask.readAgain({})).next).toBeUndefined();
});

test('a 404 in answer to a move is looked into: the time is not let go', async () => {
  const place = await google('main-calendar');
  const { occasion } = await place.machine().ask.keepSlot(keep);
  place.cloud.fault({ when: { method: 'PATCH' }, do: notFound });
  await place.machine().ask.moveKept({ occasion, period: later });
  await quietly(place);
  expect(place.events()).toEqual([later]);
  expect((await place.machine().ask.readAgain({})).notice).toBeUndefined();
});

test('a move and the look after it are both answered with a 404: what is listed stands, and is moved later', async () => {
  const place = await google('main-calendar');
  const { occasion } = await place.machine().ask.keepSlot(keep);
  place.cloud.fault({ when: { method: 'PATCH' }, do: notFound });
  place.cloud.fault({ when: { method: 'GET', path: /\/events\/./, times: 2 }, do: notFound });
  await place.machine().ask.moveKept({ occasion, period: later });
  await quietly(place);
  expect(place.events()).toEqual([later]);
  const { next, notice } = await place.machine().ask.readAgain({});
  expect(next?.period).toEqual(later);
  expect(notice).toBeUndefined();
});

test('our calendar is answered for with a 404, and is in the list: times still go there, and are still watched', async () => {
  const place = await google('times-only');
  await place.machine().ask.keepSlot(keep);
  place.clock.advance(5 * hourMs);
  place.cloud.fault({ when: { method: 'GET', path: /\/events$/ }, do: notFound });
  await place.machine().ask.readAgain({});
  expect((await place.machine().ask.previewSlot({ period: later })).needsConsent).toBe(false);
});

test('an event that came back and could not be looked at is not said to be removed', async () => {
  const place = await google('main-calendar');
  const { ask } = place.machine();
  const { occasion } = await ask.keepSlot(keep);
  await ask.removeAll({ past: true });
  place.cloud.restoreEvent(alex, occasion);
  const down = { kind: 'status', status: 503, reason: 'backendError' } as const;
  place.cloud.fault({ when: { method: 'GET', path: /\/events\/./, times: 3 }, do: down });
  await expect(ask.removeAll({ past: true })).rejects.toMatchObject({ kind: 'unavailable' });
});

test('undone after an edit by hand that was not seen yet, and then not found: it is looked for once more, and goes', async () => {
  const place = await google('main-calendar');
  const { occasion } = await place.machine().ask.keepSlot(keep);
  place.cloud.changeEvent(alex, occasion, { summary: 'Tea' });
  place.cloud.fault({ when: { method: 'GET', path: /\/events\/./ }, do: notFound });
  await place.machine().ask.undoKept({ occasion });
  await quietly(place);
  expect(place.events()).toEqual([]);
});

test('an event that is said to be deleted, again and again, and stands: the undo goes on until it is gone', async () => {
  const place = await google('main-calendar');
  const { occasion } = await place.machine().ask.keepSlot(keep);
  const deleted = { kind: 'status', status: 410, reason: 'deleted', domain: 'global' } as const;
  place.cloud.fault({ when: { method: 'DELETE', times: 3 }, do: deleted });
  await place.machine().ask.undoKept({ occasion });
  await quietly(place);
  expect(place.events()).toEqual([]);
});

test('told again and again to read lists anew in answer to an undo and to a look: the undo goes on until it is gone', async () => {
  const place = await google('main-calendar');
  const { occasion } = await place.machine().ask.keepSlot(keep);
  const fullSync = { kind: 'status', status: 410, reason: 'fullSyncRequired', domain: 'calendar' } as const;
  place.cloud.fault({ when: { path: /\/events\/./, times: 4 }, do: fullSync });
  await place.machine().ask.undoKept({ occasion });
  await quietly(place);
  expect(place.events()).toEqual([]);
});

test('the list of calendars is not found for a while: an undo is not taken for done', async () => {
  const place = await google('main-calendar');
  const { occasion } = await place.machine().ask.keepSlot({
    ...keep,
    period: { start: tonight.start + 3 * dayMs, end: tonight.end + 3 * dayMs },
  });
  place.clock.advance(dayMs + hourMs);
  place.cloud.fault({ when: { path: /\/calendarList$/, times: 4 }, do: notFound });
  await place.machine().ask.undoKept({ occasion });
  await quietly(place);
  expect(place.events()).toEqual([]);
});

test('an undo that a hotel network answers is not done: the event goes when Google can be reached', async () => {
  const place = await google('main-calendar');
  const { occasion } = await place.machine().ask.keepSlot(keep);
  place.cloud.fault({ when: { method: 'DELETE' }, do: 'html' });
  await place.machine().ask.undoKept({ occasion });
  await quietly(place);
  expect(place.events()).toEqual([]);
});

test('a 410 that is about lists does not let a kept time go', async () => {
  const place = await google('main-calendar');
  const { occasion } = await place.machine().ask.keepSlot(keep);
  place.cloud.changeEvent(alex, occasion, { summary: 'Tea' });
  const tooLongAgo = { kind: 'status', status: 410, reason: 'updatedMinTooLongAgo', domain: 'calendar' } as const;
  place.cloud.fault({ when: { method: 'GET', path: /\/events\/./ }, do: tooLongAgo });
  place.clock.advance(hourMs);
  const house = await place.machine().ask.readHouse({ fresh: true });
  expect(house.next).toMatchObject({ period: tonight });
  expect(house.notice).toBeUndefined();
});

test('another level whose calendar could not be made: nothing is kept where that level does not look', async () => {
  const place = await google('main-calendar');
  const { ask } = place.machine();
  const [account] = await ask.listAccounts({});
  const down = { kind: 'status', status: 503, reason: 'backendError' } as const;
  place.cloud.fault({ when: { method: 'POST', path: /\/calendars$/ }, do: down });
  const allowed = ask.allowBooking({ accountId: account?.id ?? '', level: 'times-only' });
  await expect(allowed).rejects.toMatchObject({ kind: 'unavailable' });
  await expect(ask.keepSlot(keep)).rejects.toMatchObject({ kind: 'scope-missing' });
});
