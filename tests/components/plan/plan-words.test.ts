import { expect, test } from 'vitest';
import { countedWords } from '#components/plan/counted-words.ts';
import { type HourReason, hourRuns, hourWords, reasonAt } from '#components/plan/hour-words.ts';
import { keptNote } from '#components/plan/kept-words.ts';
import type { CountedEvent, KeptTime } from '#lib/messages.ts';
import { createWords } from '#lib/words.ts';
import messages from '#public/_locales/en/messages.json' with { type: 'json' };

const texts: Readonly<Record<string, { readonly message: string } | undefined>> = messages;
const words = createWords(
  (key, values) => values.reduce((text, value, at) => text.replaceAll(`$${at + 1}`, value), texts[key]?.message ?? ''),
  'en-GB',
);
const zone = 'Europe/Berlin';
const at = (hour: number, minute = 0) => Date.UTC(2026, 10, 19, hour - 1, minute);
const hour = (from: number, reason: HourReason['reason']): HourReason => ({
  period: { start: at(from), end: at(from + 1) },
  minute: from * 60,
  reason,
});
const event: CountedEvent = {
  calendarId: 'a',
  title: 'Conference',
  period: { start: at(9), end: at(17) },
  allDay: true,
  counts: 'no',
  why: 'marked-free',
};
const said = (one: CountedEvent) => {
  const { title, when, verdict } = countedWords(one, zone, words);
  return [title, when, verdict].filter((part) => part !== undefined).join(', ');
};

test('busy-truth: what counted is said as a person would say it', () => {
  expect(said(event)).toBe('Conference, all day, marked free: not counted');
  expect(said({ ...event, allDay: false, counts: 'firm', why: 'busy' })).toBe(
    'Conference, 09:00 to 17:00, busy: counted',
  );
});

test('busy-truth: where only times are known, no title is made up', () => {
  const seen = { ...event, title: undefined, allDay: false, why: 'free-busy-only' as const, counts: 'firm' as const };
  expect(said({ ...seen, period: { start: at(14), end: at(15) } })).toMatch(/^Google says busy, 14:00 to 15:00/);
  expect(countedWords({ ...event, title: '  ' }, zone, words).title).toBe('Without a title');
});

test('why-not: every reason has its words', () => {
  const reasons: HourReason['reason'][] = [
    { kind: 'offered', slot: { start: at(19, 40), end: at(20, 5) }, soft: false },
    { kind: 'offered', slot: { start: at(19, 40), end: at(20, 5) }, soft: true },
    { kind: 'unread' },
    { kind: 'past' },
    { kind: 'too-soon' },
    { kind: 'has-one-today' },
    { kind: 'too-late' },
    { kind: 'outside-hours' },
    { kind: 'busy', until: at(18, 48) },
    { kind: 'wind-down', minutes: 30 },
    { kind: 'too-short', minutes: 1 },
    { kind: 'tentative', until: at(21) },
    { kind: 'not-free-for-both' },
  ];
  const all = reasons.map((reason) => hourWords({ reason }, zone, words));
  expect(new Set(all).size).toBe(reasons.length);
  for (const text of all) expect(text).toMatch(/^[A-Z0-9][^$]+$/);
  expect(all[0]).toBe('Room from 19:40');
  expect(all[8]).toBe('Your calendar is busy until 18:48');
  expect(all[10]).toBe('Only 1 minute is free');
});

test('why-not: hours in a row with one reason are one line', () => {
  const hours = [hour(7, { kind: 'past' }), hour(8, { kind: 'past' }), hour(9, { kind: 'too-soon' })];
  expect(hourRuns(hours, zone, words)).toEqual([
    { start: at(7), end: at(9), offered: false, text: 'Over already' },
    { start: at(9), end: at(10), offered: false, text: 'Too soon to be fair' },
  ]);
});

test('why-not: the reason a person wonders about is that of the wished hour', () => {
  const hours = [hour(19, { kind: 'past' }), hour(20, { kind: 'not-free-for-both' }), hour(21, { kind: 'too-late' })];
  expect(reasonAt(hours, 20 * 60 + 15)?.reason.kind).toBe('not-free-for-both');
  expect(reasonAt(hours, 23 * 60)?.reason.kind).toBe('too-late');
  expect(reasonAt([], 20 * 60)).toBeUndefined();
});

test('a kept time that waits for the network says so, and one that stands says nothing', () => {
  const kept: KeptTime = {
    occasion: 'k',
    ritual: 'micro-date',
    period: { start: at(19, 40), end: at(20, 5) },
    summary: 'Personal time',
    defence: 'firm',
    byHand: false,
    clashing: false,
    state: 'standing',
    failure: undefined,
    undoUntil: undefined,
    where: '',
    invitation: undefined,
    mayInvite: false,
    theirs: false,
    partner: '',
  };
  expect(keptNote(kept, words)).toBeUndefined();
  expect(keptNote({ ...kept, state: 'waiting', failure: 'offline' }, words)).toBe('Will be kept when you are online.');
  expect(keptNote({ ...kept, state: 'stuck', failure: 'signed-out' }, words)).toMatch(/^Not in the calendar yet\. .+/);
  expect(keptNote({ ...kept, byHand: true }, words)).toMatch(/leaves it there/);
});
