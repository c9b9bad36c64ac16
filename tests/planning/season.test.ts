import { expect, test } from 'vitest';
import { usualOf } from '#lib/planning/heavy-weeks.ts';
import { type DeclaredSeason, type SeasonMemory, type SeasonView, seasonView } from '#lib/planning/season.ts';
import { seasonRules } from '#lib/planning/season-rules.ts';
import type { WeekLoad } from '#lib/planning/week-load.ts';
import { addWeeks, datesOfWeek } from '#lib/time/week.ts';

const thisWeek = '2026-W20';

function load(week: string, weight: number, awayDays = 0): WeekLoad {
  return { week, hours: weight, weekendHours: 0, evenings: 0, earlyStarts: 0, shortGaps: 0, awayDays, weight };
}

/** Twelve weeks before, this one, seven ahead; what is not named weighs 20 or 22 in turn. */
function look(
  weights: Readonly<Record<number, number>>,
  more: { declared?: readonly DeclaredSeason[]; memory?: SeasonMemory; week?: string; away?: readonly number[] } = {},
): SeasonView {
  const { declared = [], memory, week = thisWeek, away = [] } = more;
  const loads = Array.from({ length: 20 }, (_, i) =>
    load(addWeeks(week, i - 12), weights[i - 12] ?? 20 + (i % 2) * 2, away.includes(i - 12) ? 5 : 0),
  );
  return seasonView({ loads, thisWeek: week, declared, memory, rules: seasonRules });
}

test('a usual quarter is no season', () => {
  expect(look({})).toMatchObject({ phase: { kind: 'usual' }, coming: undefined, memory: undefined });
});

test('two heavy weeks in a row are a season, on the second one’s Monday at the latest', () => {
  expect(look({ [-1]: 40, 0: 42 }).phase).toEqual({
    kind: 'season',
    name: '',
    since: addWeeks(thisWeek, -1),
    last: undefined,
  });
  expect(look({ 0: 40, 1: 38 }).phase).toMatchObject({ kind: 'season', since: thisWeek });
});

test('two weeks that are barely heavy are none; a barely heavy one beside a clearly heavy one is', () => {
  expect(look({ 0: 26, 1: 26 }).phase.kind).toBe('usual');
  expect(look({ 0: 26, 1: 26 }).heavy.size).toBe(2);
  expect(look({ 0: 40, 1: 26 }).phase.kind).toBe('season');
  expect(look({ 0: 40, 1: 24 }).phase.kind).toBe('usual');
});

test('three heavy weeks of four are one, a single one is none', () => {
  expect(look({ 0: 40, 2: 40, 3: 40 }).phase.kind).toBe('season');
  expect(look({ 0: 40 }).phase.kind).toBe('usual');
  expect(look({ 0: 40, 2: 40 }).phase.kind).toBe('usual');
});

test('a season that lies ahead is told with its first week', () => {
  expect(look({ 3: 40, 4: 40 })).toMatchObject({ phase: { kind: 'usual' }, coming: addWeeks(thisWeek, 3) });
});

test('a week away is neither calm nor heavy', () => {
  expect(look({ [-1]: 40, 0: 0, 1: 40 }, { away: [0] }).phase.kind).toBe('season');
  expect(look({ 0: 90, 1: 90 }, { away: [0, 1] }).phase.kind).toBe('usual');
});

test('it is left after two calm weeks, not after one, and the way back takes two', () => {
  const memory: SeasonMemory = { since: addWeeks(thisWeek, -4), usual: { weight: 21, spread: 1 }, over: undefined };
  const heavyUntil = (last: number) =>
    Object.fromEntries([-4, -3, -2, -1, 0].filter((w) => w <= last).map((w) => [w, 40]));
  expect(look(heavyUntil(-1), { memory }).phase.kind).toBe('season');
  const left = look(heavyUntil(-2), { memory });
  expect(left.phase).toEqual({ kind: 're-entry', week: 1, of: 2 });
  const again = look(heavyUntil(-3), { week: addWeeks(thisWeek, 1), ...(left.memory && { memory: left.memory }) });
  expect(again.phase).toEqual({ kind: 're-entry', week: 2, of: 2 });
  const after = look({}, { week: addWeeks(thisWeek, 2), ...(left.memory && { memory: left.memory }) });
  expect(after).toMatchObject({ phase: { kind: 'usual' }, memory: undefined });
});

test('a season of half a year does not become the usual', () => {
  let memory: SeasonMemory | undefined;
  for (let week = 0; week < 26; week++) {
    const begun = Object.fromEntries(
      Array.from({ length: 20 }, (_, i) => [i - 12, i - 12 + week >= 0 ? 40 : 20 + (i % 2)]),
    );
    const seen = look(begun, { week: addWeeks(thisWeek, week), ...(memory && { memory }) });
    expect(seen.phase.kind).toBe('season');
    memory = seen.memory;
  }
});

test('what was declared holds whatever the calendars say, has its name and its last day, and a way back', () => {
  const [monday = ''] = datesOfWeek(thisWeek);
  const audit = { name: 'audit', first: monday, last: datesOfWeek(addWeeks(thisWeek, 1))[6] ?? '' };
  expect(look({}, { declared: [audit] }).phase).toEqual({
    kind: 'season',
    name: 'audit',
    since: thisWeek,
    last: audit.last,
  });
  expect(look({}, { declared: [audit], week: addWeeks(thisWeek, -3) }).coming).toBe(thisWeek);
  expect(look({}, { declared: [audit], week: addWeeks(thisWeek, 2) }).phase).toEqual({
    kind: 're-entry',
    week: 1,
    of: 2,
  });
  expect(look({}, { declared: [audit], week: addWeeks(thisWeek, 4) }).phase.kind).toBe('usual');
});

test('declared seasons that end before they start are none; of two that overlap the longer one is told', () => {
  const [monday = '', , , , , , sunday = ''] = datesOfWeek(thisWeek);
  expect(look({}, { declared: [{ name: 'back', first: sunday, last: monday }] }).phase.kind).toBe('usual');
  const short = { name: 'short', first: monday, last: sunday };
  const long = { name: 'long', first: monday, last: datesOfWeek(addWeeks(thisWeek, 3))[6] ?? '' };
  expect(look({}, { declared: [short, long] }).phase).toMatchObject({ name: 'long' });
});

test('with too few weeks to compare with, nothing is heavy', () => {
  const loads = [load(addWeeks(thisWeek, -1), 20), load(thisWeek, 60), load(addWeeks(thisWeek, 1), 60)];
  const seen = seasonView({ loads, thisWeek, declared: [], memory: undefined, rules: seasonRules });
  expect(seen).toMatchObject({ phase: { kind: 'usual' }, usual: undefined });
  expect(usualOf(loads, seasonRules)).toBeUndefined();
});
