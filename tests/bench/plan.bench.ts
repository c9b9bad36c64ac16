import { Interval } from 'luxon';
import { decide, type PlanAsked } from '#lib/planning/decide.ts';
import { availablePeriods } from '#lib/time/available.ts';
import { dayMs, type Period } from '#lib/time/period.ts';
import { difference, intersection, timeline, union } from '#lib/time/timeline.ts';
import { planAsked, timesOf } from './plan-situation.ts';

const weeks = 8;
const eventsPerWeek = 200;
/** Twice the work may cost this much more, and no more. */
export const mostTimesForTwice = 2.3;

/** What one decision costs, and what it costs when there is twice as much to decide about. */
export interface PlanBench {
  readonly rows: readonly (readonly [name: string, medianMs: number])[];
  readonly twiceTheEvents: number;
  readonly twiceTheWeeks: number;
}

function medianMs(work: () => unknown, rounds = 60): number {
  for (let i = 0; i < rounds / 3; i++) work();
  const times = Array.from({ length: rounds }, () => {
    const begin = performance.now();
    work();
    return performance.now() - begin;
  });
  return times.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN;
}

/** Only the free slots, with nothing decided: one pass over sorted lists. */
function sweep({ situation }: PlanAsked, within: Period): unknown {
  const { own, partner } = situation;
  const hours = intersection(
    timeline(availablePeriods(own.hours, within)),
    timeline(availablePeriods(partner?.hours ?? own.hours, within)),
  );
  return difference(hours, union(timeline(own.firm, within), timeline(partner?.firm ?? [], within)));
}

/** The same with the intervals of a library: the hours of both, less everything that either is busy with. */
function luxonIntervals({ situation }: PlanAsked, within: Period): unknown {
  const { own, partner } = situation;
  const interval = ({ start, end }: Period) => Interval.fromDateTimes(new Date(start), new Date(end));
  const inside = ({ start, end }: Period) => start < within.end && end > within.start;
  const hoursOf = (hours: typeof own.hours) => availablePeriods(hours, within).map(interval);
  const partnerHours = hoursOf(partner?.hours ?? own.hours);
  const both = hoursOf(own.hours).flatMap((one) => partnerHours.flatMap((other) => one.intersection(other) ?? []));
  const busy = Interval.merge([...own.firm, ...(partner?.firm ?? [])].filter(inside).map(interval));
  return both.flatMap((one) => one.difference(...busy));
}

/** One decision for two people and three rituals, with all that it is made of; medians. */
export function planBench(): PlanBench {
  const asked = planAsked(weeks, eventsPerWeek);
  const { now } = asked.situation;
  const within = { start: now, end: now + weeks * 7 * dayMs };
  const whole = (one: PlanAsked) => medianMs(() => [timesOf(one.situation, one.rules), decide(one)]);
  const [once, moreEvents, moreWeeks] = [
    whole(asked),
    whole(planAsked(weeks, 2 * eventsPerWeek)),
    whole(planAsked(2 * weeks, eventsPerWeek)),
  ];
  return {
    rows: [
      ['one decision: what to do in each week', medianMs(() => decide(asked))],
      ['weekly times of all three, twelve weeks back', medianMs(() => timesOf(asked.situation, asked.rules))],
      ['both', once],
      ['only the free time, by one sweep', medianMs(() => sweep(asked, within))],
      ['only the free time, by luxon’s Interval', medianMs(() => luxonIntervals(asked, within), 15)],
    ],
    twiceTheEvents: moreEvents / once,
    twiceTheWeeks: moreWeeks / once,
  };
}

/** As lines of text. */
export function planBenchTable({ rows, twiceTheEvents, twiceTheWeeks }: PlanBench): string {
  const target = `   target ${mostTimesForTwice.toFixed(2)}`;
  return [
    `plan: ${weeks} weeks, two people, three rituals, ${eventsPerWeek} events a week each     median ms`,
    ...rows.map(([name, median]) => `${name.padEnd(60)}${median.toFixed(3).padStart(14)}`),
    `twice the events${`${twiceTheEvents.toFixed(2)} ×`.padStart(60)}${target}`,
    `twice the weeks ${`${twiceTheWeeks.toFixed(2)} ×`.padStart(60)}${target}`,
  ].join('\n');
}
