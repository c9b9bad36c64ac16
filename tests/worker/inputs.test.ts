import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Failure } from '#lib/failure.ts';
import type { RequestName } from '#lib/requests/requests.ts';
import { virtualClock } from '#tests/clouds/clock.ts';
import { afternoon, tonight } from './homestead.ts';
import { machine } from './machine.ts';

const names = Object.keys(machine({ clock: virtualClock(afternoon) }).ask) as RequestName[];

/** Asks `name` of a new browser with any value. */
async function asked(name: RequestName, input: unknown) {
  const { ask, disk } = machine({ clock: virtualClock(afternoon) });
  const before = [...disk.kept];
  const handler = ask[name] as (value: unknown) => Promise<unknown>;
  const [outcome] = await Promise.allSettled([handler(input)]);
  return { outcome, isUntouched: JSON.stringify([...disk.kept]) === JSON.stringify(before) };
}

async function isAnsweredOrRefused(name: RequestName, input: unknown) {
  const { outcome, isUntouched } = await asked(name, input);
  if (outcome.status === 'fulfilled') return;
  if (!(outcome.reason instanceof Failure)) throw outcome.reason;
  if (outcome.reason.kind === 'invalid' && name !== 'connect') expect(isUntouched).toBe(true);
}

/** What a page sends, with here and there a value that none would. */
const instants = fc.oneof(
  fc.constantFrom(0, -1, tonight.start, tonight.end, Number.NaN, Infinity, 8.64e15, 253_402_300_799_999),
  fc.double(),
);
const fields: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  period: fc.record({ start: instants, end: instants }),
  date: fc.constantFrom('2026-11-19', '2026-02-30', '2026-13-45', '0000-01-01', '2011-12-30', '2199-12-31'),
  occasion: fc.string(),
  moving: fc.string(),
  accountId: fc.constantFrom('local', 'google:alex@example.com', ''),
  calendarId: fc.constantFrom('local', 'primary'),
  summary: fc.string(),
  when: fc.constantFrom('tonight', 'week'),
  level: fc.constantFrom('times-only', 'main-calendar'),
  fresh: fc.boolean(),
  past: fc.boolean(),
  ticked: fc.boolean(),
  text: fc.string(),
  opening: fc.string(),
  deed: fc.string(),
  feeling: fc.string(),
  not: fc.string(),
};
const likely = fc.record(
  Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [
      name,
      fc.oneof({ weight: 4, arbitrary: field }, { weight: 1, arbitrary: fc.anything() }),
    ]),
  ),
);

test.each(names)('%s answers or refuses whatever is sent', async (name) => {
  const check = async (input: unknown) => isAnsweredOrRefused(name, input);
  await fc.assert(fc.asyncProperty(fc.anything(), check), { numRuns: 60 });
  await fc.assert(fc.asyncProperty(likely, check), { numRuns: 120 });
});

test.each<[RequestName, unknown]>([
  ['readHouse', undefined],
  ['listSlots', { when: 'tomorrow' }],
  ['explainDay', { date: '2026-02-30' }],
  ['keepSlot', { period: tonight, summary: 5 }],
  ['keepSlot', { period: { start: tonight.end, end: tonight.start }, summary: 'Held' }],
  ['keepSlot', { period: { start: tonight.start, end: tonight.start + 86_400_001 }, summary: 'Held' }],
  ['previewSlot', { period: { start: 253_402_300_000_000, end: 253_402_300_000_001 } }],
  ['moveKept', { occasion: 'x' }],
  ['markWork', { accountId: 'local', work: true }],
  ['tickCalendar', { accountId: 'local', calendarId: 'local', ticked: false }],
  ['disconnect', { accountId: 'local' }],
  ['saveSettings', { toString: 'x' }],
  ['saveSettings', { wishedMinute: -1 }],
  ['saveSettings', []],
  ['connect', { kind: 'yahoo' }],
  ['keepAppreciation', { opening: '', deed: '  ', feeling: '' }],
])('%s refuses %j, and writes nothing', async (name, input) => {
  const { outcome, isUntouched } = await asked(name, input);
  expect(outcome).toMatchObject({ status: 'rejected', reason: { kind: 'invalid' } });
  expect(isUntouched).toBe(true);
});
