import fc from 'fast-check';
import type { Occasion } from '#lib/planning/occasion.ts';
import { microDate, type Ritual } from '#lib/planning/ritual.ts';
import { planningRules } from '#lib/planning/rules.ts';
import type { Side, Situation } from '#lib/planning/situation.ts';
import type { Slot } from '#lib/planning/slot.ts';
import type { DayHours } from '#lib/time/available.ts';
import { dayMs, type Instant, minuteMs, type Period } from '#lib/time/period.ts';
import { instantAt, type Weekday, wallTimeAt, type Zone } from '#lib/time/wall-time.ts';

export const berlin = 'Europe/Berlin';
const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** `at('2026-11-18', 20, 30)`: half past eight in the evening in Berlin. */
export function at(date: string, hour: number, minute = 0, zone: Zone = berlin): Instant {
  return instantAt(date, hour * 60 + minute, zone);
}

export function from(date: string, start: number, end: number, zone: Zone = berlin): Period {
  return { start: at(date, 0, Math.round(start * 60), zone), end: at(date, 0, Math.round(end * 60), zone) };
}

export function everyDay(fromHour: number, toHour: number): DayHours[] {
  return weekdays.map((weekday) => ({ weekday, fromMinute: fromHour * 60, toMinute: toHour * 60 }));
}

/** Evenings from five to eleven in Berlin, and nothing in the calendar. */
export function side(changes: Partial<Side> = {}): Side {
  return { hours: { zone: berlin, hours: everyDay(17, 23) }, firm: [], soft: [], unknown: undefined, ...changes };
}

/** Wednesday, 18 November 2026, at noon in Berlin. */
export function situation(changes: Partial<Situation> = {}): Situation {
  return {
    now: at('2026-11-18', 12),
    zone: berlin,
    rituals: [microDate(berlin)],
    occasions: [],
    own: side(),
    partner: side(),
    rules: planningRules,
    ...changes,
  };
}

export function occasion(period: Period, state: Occasion['state'] = 'held'): Occasion {
  return {
    id: '0'.repeat(32),
    ritual: 'weekly-ritual',
    cycle: '2026-W47',
    generation: 0,
    state,
    accountId: 'local',
    calendarId: 'local',
    period,
    zone: berlin,
    summary: 'Time for two',
    defence: 'hold',
    byHand: false,
    madeAt: 0,
  };
}

/** `20:00 25`: when it begins, and for how long. */
export function shown(slots: readonly Slot[]): string[] {
  return slots.map(({ period, lengthMin }) => {
    const { minute } = wallTimeAt(period.start, berlin);
    return `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')} ${lengthMin}`;
  });
}

/** What a property is tried on. */
export interface Case {
  readonly situation: Situation;
  readonly ritual: Ritual;
  /** Four days, the clock of the person's zone changing in the middle in most cases. */
  readonly within: Period;
}

const places: readonly (readonly [Zone, string])[] = [
  ['Europe/Berlin', '2026-03-27'],
  ['Europe/Berlin', '2026-10-23'],
  ['America/New_York', '2026-03-06'],
  ['America/New_York', '2026-10-30'],
  ['Australia/Lord_Howe', '2026-10-02'],
  ['Australia/Lord_Howe', '2026-04-03'],
  ['Asia/Kathmandu', '2026-12-30'],
  ['Pacific/Apia', '2011-12-28'],
];

/** Mostly generous, so that cases are not all refusals; to the minute, not on the grid. */
const hours = fc.array(
  fc
    .tuple(fc.constantFrom(...weekdays), fc.integer({ min: 0, max: 1_380 }), fc.integer({ min: 60, max: 900 }))
    .map(([weekday, fromMinute, length]): DayHours => ({ weekday, fromMinute, toMinute: fromMinute + length })),
  { minLength: 5, maxLength: 14 },
);

function busyAfter(start: Instant, most: number): fc.Arbitrary<Period[]> {
  const event = fc.tuple(fc.integer({ min: -1_440, max: 7_000 }), fc.integer({ min: 1, max: 300 }));
  const asPeriod = ([from, length]: [number, number]): Period => {
    return { start: start + from * minuteMs, end: start + (from + length) * minuteMs };
  };
  return fc.array(event.map(asPeriod), { maxLength: most });
}

/** A side with its own hours in some zone; `softMost` of 0 leaves tentative time out. */
export function sides(start: Instant, softMost = 5): fc.Arbitrary<Side> {
  const zone = fc.constantFrom(...places.map(([name]) => name));
  return fc
    .record({
      hours: fc.record({ zone, hours }),
      firm: busyAfter(start, 14),
      soft: busyAfter(start, softMost),
      workHours: fc.option(fc.constant({ zone: berlin, hours: everyDay(9, 17) }), { nil: undefined }),
    })
    .map(({ workHours, ...rest }) => ({ ...rest, ...(workHours && { workHours }), unknown: undefined }));
}

const rituals = (zone: Zone) =>
  fc
    .record({ least: fc.integer({ min: 5, max: 60 }), more: fc.nat(40), wishedMinute: fc.nat(1_439) })
    .map(({ least, more, wishedMinute }): Ritual => {
      const usualMin = least + more;
      return { ...microDate(zone, wishedMinute), length: { leastMin: least, usualMin, mostMin: usualMin + 5 } };
    });

/** Seeded situations of every kind that the laws must hold in. */
export function cases(softMost = 5): fc.Arbitrary<Case> {
  return fc.constantFrom(...places).chain(([zone, date]) => {
    const start = instantAt(date, 0, zone);
    const now = fc.integer({ min: -600, max: 3_000 }).map((minutes) => start + minutes * minuteMs + 7_000);
    const occasions = fc.array(
      fc
        .tuple(busyAfter(start, 1), fc.constantFrom<Occasion['state'][]>('held', 'kept', 'let-go'))
        .filter(([periods]) => periods.length > 0)
        .map(([[period], state]) => occasion(period ?? { start, end: start }, state)),
      { maxLength: 1 },
    );
    const partner = fc.option(sides(start, softMost), { nil: undefined });
    const lastMinute = fc.integer({ min: 20 * 60, max: 25 * 60 });
    return fc
      .record({ now, occasions, own: sides(start, softMost), partner, lastMinute, ritual: rituals(zone) })
      .map(({ lastMinute: last, ritual, ...rest }) => ({
        situation: { ...rest, zone, rituals: [ritual], rules: { ...planningRules, lastMinute: last } },
        ritual,
        within: { start, end: start + 4 * dayMs },
      }));
  });
}
