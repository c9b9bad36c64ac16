import { dayMs, hourMs, minuteMs, type Period } from '#lib/time/period.ts';
import { aRule, ruleTimes } from './a-rule.ts';
import { type Random, random } from './random.ts';

/** Milliseconds on a wall clock, as if every place were Greenwich. */
export type Wall = number;

/** One of a series that was moved, or called off where `to` is undefined. */
export interface Change {
  readonly of: Wall;
  readonly to: Wall | undefined;
}

export interface GeneratedEvent {
  readonly uid: string;
  readonly start: Wall;
  readonly allDay: boolean;
  /** Of the first one as the wall clock tells it; whole days where it lasts all day. */
  readonly lengthMs: number;
  readonly lengthBy: 'end' | 'duration';
  /** Where its wall clock hangs; undefined: floating, as whole days are, too. */
  readonly zone: string | undefined;
  readonly rule: string | undefined;
  /** The last wall time at which one may start, and how the rule says so. */
  readonly until: { readonly wall: Wall; readonly as: 'utc' | 'local' } | undefined;
  readonly count: number | undefined;
  readonly more: readonly Wall[];
  readonly without: readonly Wall[];
  readonly changes: readonly Change[];
  readonly status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';
  readonly transparent: boolean;
}

export interface GeneratedCalendar {
  readonly seed: number;
  /** Where its person lives. */
  readonly zone: string;
  readonly within: Period;
  readonly events: readonly GeneratedEvent[];
}

/** A calendar that is the same for the same seed and zone, in some months between 1970 and 2037. */
export function aCalendar(seed: number, zones: readonly string[]): GeneratedCalendar {
  const made = random(seed);
  const zone = zones[seed % zones.length] ?? 'UTC';
  const start = Date.UTC(made.whole(1971, 2037), made.whole(0, 11), made.whole(1, 28), made.whole(0, 23));
  const within = { start, end: Math.min(start + made.whole(20, 175) * dayMs, Date.UTC(2037, 11, 30)) };
  const other = made.pick(zones);
  const events = Array.from({ length: made.whole(1, 5) }, (_, index) =>
    anEvent(made, `${seed}-${index}`, [zone, other], within),
  );
  return { seed, zone, within, events };
}

function anEvent(made: Random, uid: string, zones: readonly string[], within: Period): GeneratedEvent {
  const allDay = made.chance(0.25);
  const isSeries = made.chance(0.75);
  const rule = isSeries ? aRule(made) : undefined;
  const hourly = rule?.includes('HOURLY') === true;
  const isDay = allDay && !hourly;
  const back = rule?.includes('YEARLY') ? 1200 : isSeries ? 300 : 3;
  const first = Math.max(Date.UTC(1970, 0, 3), within.start - made.whole(-100, back) * dayMs);
  const time = isDay
    ? 0
    : made.chance(0.3)
      ? made.pick([0, 1, 2, 2.5, 3, 23.5]) * hourMs
      : made.whole(0, 287) * 5 * minuteMs;
  const wished = Math.floor(first / dayMs) * dayMs + time;
  // The first of a series is one that its rule has.
  const start = rule === undefined ? wished : (ruleTimes(rule, wished, wished, wished + 3000 * dayMs)[0] ?? wished);
  const zone = isDay ? undefined : made.pick([zones[0], zones[0], zones[1], 'UTC', undefined]);
  const event = {
    uid,
    start,
    allDay: isDay,
    lengthMs: isDay ? made.whole(1, 3) * dayMs : made.pick([15, 25, 60, 90, 240, 600, 1500]) * minuteMs,
    lengthBy: made.pick(['end', 'duration'] as const),
    zone,
    rule,
    status: made.pick(['CONFIRMED', 'CONFIRMED', 'CONFIRMED', 'TENTATIVE', 'CANCELLED'] as const),
    transparent: made.chance(0.1),
  };
  return { ...event, ...endOf(made, event), ...exceptionsOf(made, event, within) };
}

function endOf(made: Random, event: Pick<GeneratedEvent, 'rule' | 'start' | 'zone' | 'allDay'>) {
  const nothing = { until: undefined, count: undefined };
  if (event.rule === undefined) return nothing;
  const kind = made.pick(['none', 'count', 'utc', 'local']);
  if (kind === 'none') return nothing;
  if (kind === 'count') return { until: undefined, count: made.whole(1, 120) };
  const wall = event.start + made.whole(0, 400) * dayMs + made.pick([0, 0, 0, -1, 1]) * hourMs;
  // A floating time has no UTC, and a day has none either.
  const as = kind === 'utc' && event.zone !== undefined ? ('utc' as const) : ('local' as const);
  return { count: undefined, until: { wall: Math.max(wall, event.start), as } };
}

function exceptionsOf(made: Random, event: Pick<GeneratedEvent, 'rule' | 'start' | 'allDay'>, within: Period) {
  const { rule, start, allDay } = event;
  const step = allDay ? dayMs : 5 * minuteMs;
  const more = made.chance(0.15)
    ? [
        start +
          Math.round((within.start - start) / dayMs + made.whole(0, 40)) * dayMs +
          (allDay ? 0 : made.whole(1, 50) * 7 * minuteMs),
      ]
    : [];
  const none = { more: more.filter((wall) => wall > start), without: [], changes: [] };
  if (rule === undefined || made.chance(0.4)) return none;
  const near = ruleTimes(rule, start, within.start - 3 * dayMs, within.end + 3 * dayMs).filter((wall) => wall > start);
  if (near.length === 0) return none;
  const chosen = [...new Set(Array.from({ length: made.whole(1, 4) }, () => made.pick(near)))];
  const without = chosen.filter((_, index) => index % 2 === 0);
  const changes = chosen
    .filter((_, index) => index % 2 === 1)
    .map((of) => ({ of, to: made.chance(0.3) ? undefined : of + made.whole(-400, 400) * step }));
  // A date both added and left out is a contradiction: ical.js has it twice, and leaves out one.
  return { more: none.more.filter((wall) => !without.includes(wall)), without, changes };
}
