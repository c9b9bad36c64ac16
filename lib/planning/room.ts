import { availableTime } from '#lib/time/available.ts';
import { dayMs, type Instant, minuteMs, type Period } from '#lib/time/period.ts';
import { difference, intersection, never, type Timeline, timeline, union } from '#lib/time/timeline.ts';
import type { Weekday, Zone } from '#lib/time/wall-time.ts';
import { type ZoneOffsets, zoneOffsets } from '#lib/time/zone-offsets.ts';
import type { Bandwidth } from './bandwidth.ts';
import type { LearnedTable } from './learned.ts';
import type { Occasion } from './occasion.ts';
import { lastMinuteOfDay, planningDayAt, planningDayPeriod } from './planning-day.ts';
import { isOneOff, type Ritual } from './ritual.ts';
import type { PlanningRules } from './rules.ts';
import { type Reading, type SideTime, sideTime } from './side-time.ts';
import type { Side, Situation } from './situation.ts';

/** All that decides whether a ritual can begin at an instant. Made once for a period, asked for every start in it. */
export interface Room {
  readonly ritual: Ritual;
  readonly rules: PlanningRules;
  readonly now: Instant;
  readonly days: ZoneOffsets;
  readonly bandwidth: readonly Bandwidth[];
  readonly learned: LearnedTable;
  /** See `Side.unknown`; of either side. */
  readonly unknown: Side['unknown'];
  /**
   * Where a slot may lie: each run has room for the ritual's least length from a start on the grid, and a start is
   * offered where that much of the run is left. Tentative time is part of it only on days that have no other.
   */
  readonly offered: Timeline;
  /** The same if only the person's own time counted. */
  readonly offeredAlone: Timeline;
  /** Time that either has tentatively taken. */
  readonly soft: Timeline;
  readonly own: SideTime;
  readonly partner: SideTime | undefined;
  /** From each day's start to its last hour. */
  readonly waking: Timeline;
  /** Days on which one of its kind stands, and the minutes of what stands of the other kind: of rituals, or of talks. */
  readonly promised: Timeline;
}

/**
 * The room that a ritual has.
 *
 * @param within starts in here are judged the same as in any other `within` that holds them
 * @throws RangeError when a zone is none
 */
export function room(situation: Situation, ritual: Ritual, within: Period): Room {
  const { now, rules, own, partner } = situation;
  const reading = readingOf(situation, within);
  const { days } = reading;
  const ownTime = sideTime(own, reading);
  const partnerTime = partner && sideTime(partner, reading);
  const waking = wakingTime(situation.zone, rules, reading.within, days);
  const promised = promisedTime(situation.occasions, { ritual, rules, days });
  const earliest = timeline([{ start: now + rules.leadMin * minuteMs, end: Infinity }]);
  const common = difference(intersection(waking, earliest), promised);
  const openAlone = openTime(common, ownTime);
  const open = partnerTime ? openTime(openAlone, partnerTime) : openAlone;
  const soft = partnerTime ? union(ownTime.soft, partnerTime.soft) : ownTime.soft;
  const unknown = own.unknown ?? partner?.unknown;
  const kept = { ritual, rules, days };
  return {
    ...kept,
    now,
    bandwidth: situation.bandwidth ?? [],
    learned: situation.learned ?? [],
    unknown,
    offered: unknown ? never : offeredTime(open, soft, kept),
    offeredAlone: unknown ? never : partnerTime ? offeredTime(openAlone, ownTime.soft, kept) : never,
    soft,
    own: ownTime,
    partner: partnerTime,
    waking,
    promised,
  };
}

/** What surrounds `within` counts too: days are judged whole, and what ended the night before still needs its wind-down. */
const marginMs = 3 * dayMs;

function readingOf({ zone, rules }: Situation, within: Period): Reading {
  const whole = { start: within.start - marginMs, end: within.end + marginMs };
  const known = new Map<Zone, ZoneOffsets>();
  const offsetsOf = (name: Zone) => {
    const offsets = known.get(name) ?? zoneOffsets(name, whole);
    known.set(name, offsets);
    return offsets;
  };
  return { within: whole, rules, days: offsetsOf(zone), offsetsOf };
}

const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** From each day's start to its last hour; `days` are the zone's offsets, if they are at hand. */
export function wakingTime(zone: Zone, rules: PlanningRules, within: Period, days?: ZoneOffsets): Timeline {
  const day = { fromMinute: rules.dayStartMinute, toMinute: lastMinuteOfDay(rules) };
  return availableTime({ zone, hours: weekdays.map((weekday) => ({ weekday, ...day })) }, within, days);
}

/**
 * The same room with these occasions standing. Made once without any and asked for each week, it spares a decision over
 * many weeks most of its work: an occasion takes whole days, and what is offered on one day hangs on no other.
 *
 * @param space made without occasions
 */
export function roomWith(space: Room, occasions: readonly Occasion[]): Room {
  const promised = promisedTime(occasions, space);
  if (promised.length === 0) return space;
  // A talk takes minutes out of a run, and may leave less of it than the ritual needs.
  const left = (offered: Timeline) => fitting(difference(offered, promised), space);
  return { ...space, promised, offered: left(space.offered), offeredAlone: left(space.offeredAlone) };
}

function promisedTime(occasions: readonly Occasion[], { ritual, rules, days }: Terms): Timeline {
  const standing = occasions.filter(({ state, period }) => state !== 'let-go' && period.start < period.end);
  return timeline(
    standing.map(({ ritual: key, period }) =>
      isOneOff(key) === isOneOff(ritual.key)
        ? {
            start: planningDayPeriod(planningDayAt(period.start, days, rules), days, rules).start,
            end: planningDayPeriod(planningDayAt(period.end - 1, days, rules), days, rules).end,
          }
        : period,
    ),
  );
}

function openTime(common: Timeline, side: SideTime): Timeline {
  return difference(intersection(common, side.hours), side.taken);
}

type Terms = Pick<Room, 'ritual' | 'rules' | 'days'>;

/** When the first start on the grid comes, at an instant or after it. */
export function nextOnGrid(instant: Instant, gridMin: number): Instant {
  // Counted in UTC: every zone of our time is a multiple of a quarter hour away from it.
  return Math.ceil(instant / (gridMin * minuteMs)) * gridMin * minuteMs;
}

/** Clear time where a slot fits, and on the days that have none, open time where one fits. */
function offeredTime(open: Timeline, soft: Timeline, terms: Terms): Timeline {
  if (soft.length === 0) return fitting(open, terms);
  const clear = fitting(difference(open, soft), terms);
  return union(clear, fitting(difference(open, daysOf(clear, terms)), terms));
}

function daysOf(line: Timeline, { days, rules }: Terms): Timeline {
  const periods: Period[] = [];
  for (let i = 0; i < line.length; i += 2) {
    const start = line[i] ?? 0;
    if (start < (periods.at(-1)?.end ?? -Infinity)) continue;
    periods.push(planningDayPeriod(planningDayAt(start, days, rules), days, rules));
  }
  return timeline(periods);
}

/** The runs in which a start on the grid leaves the least length. */
function fitting(line: Timeline, { ritual, rules }: Terms): Timeline {
  const leastMs = ritual.length.leastMin * minuteMs;
  const runs = new Float64Array(line.length);
  let length = 0;
  for (let i = 0; i < line.length; i += 2) {
    const start = line[i] ?? 0;
    const end = line[i + 1] ?? 0;
    if (nextOnGrid(start, rules.gridMin) + leastMs > end) continue;
    runs[length++] = start;
    runs[length++] = end;
  }
  return runs.subarray(0, length);
}
