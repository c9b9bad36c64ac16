import { dayMs, hourMs, type Instant, minuteMs, type Period } from '#lib/time/period.ts';
import { zonedAt } from '#lib/time/wall-time.ts';
import type { Random } from '#tests/simulation/random.ts';
import type { Entry } from './entry.ts';
import type { Arrivals, Lead } from './persona.ts';
import { sidesOf } from './sides.ts';
import { type Drawing, wallPeriod } from './year.ts';

const cancelled = 0.08;
const moved = 0.1;
/** Of appointments, those that are first a question. Of these, some are never more. */
const askedFirst = 0.1;
const cameToNothing = 0.3;
/** Nothing is made later than this before it begins; nobody makes appointments at night. */
const leastLeadMs = hourMs;
const [firstHour, lastHour] = [7, 22];

/** Everything that comes in one by one. Weeks away have none of it. */
export function drawArrivals(drawing: Drawing, random: Random): Entry[] {
  const entries: Entry[] = [];
  for (const kind of drawing.persona.arrivals) {
    for (const week of drawing.drawn) {
      const many = howMany(drawing.seasonWeeks.has(week) ? kind.perSeasonWeek : kind.perWeek, random);
      const isAway = drawing.holidayWeeks.has(week);
      for (let i = 0; i < many; i++) {
        const made = appointment(drawing, kind, week, random);
        if (!isAway)
          for (const side of sidesOf(kind.whose))
            entries.push(...made.map((one) => ({ side, isWork: kind.isWork, ...one })));
      }
    }
  }
  return entries;
}

type Version = Omit<Entry, 'side' | 'isWork'>;

/** All that one appointment is, from when it is made. */
function appointment(drawing: Drawing, kind: Arrivals, week: number, random: Random): Version[] {
  const period = drawPeriod(drawing, kind, week, random);
  const { zone } = drawing.persona;
  const from = daytime(
    Math.min(period.start - leadMs(kind.lead, random), period.start - leastLeadMs),
    period.start,
    zone,
  );
  const later = daytime(from + random.next() * (period.start - from), period.start, zone);
  const fate = random.next();
  const otherPeriod = drawPeriod(drawing, kind, week, random);
  const isAsked = random.chance(askedFirst);
  const comesToNothing = random.chance(cameToNothing);
  const never = Number.POSITIVE_INFINITY;
  if (isAsked && later > from) {
    const asked = { period, soft: true, from, until: later };
    return comesToNothing ? [asked] : [asked, { period, soft: false, from: later, until: never }];
  }
  if (fate < cancelled) return later > from ? [{ period, soft: false, from, until: later }] : [];
  if (fate < cancelled + moved && otherPeriod.start > later + leastLeadMs && later > from) {
    return [
      { period, soft: false, from, until: later },
      { period: otherPeriod, soft: false, from: later, until: never },
    ];
  }
  return [{ period, soft: false, from, until: never }];
}

function drawPeriod(drawing: Drawing, kind: Arrivals, week: number, random: Random): Period {
  const byDay = Object.fromEntries(kind.days.map((weight, i) => [String(i + 1), weight]));
  const weekday = Number(random.weighted(byDay));
  const quarters = Math.floor((kind.toMinute - kind.fromMinute) / 15);
  const minute = kind.fromMinute + 15 * random.between(0, quarters);
  return wallPeriod(drawing, week, weekday, minute, minute + random.oneOf(kind.lengthsMin));
}

function leadMs({ hours, days }: Lead, random: Random): number {
  const kind = random.next();
  const part = random.next();
  if (kind < hours) return hourMs * 48 ** part;
  if (kind < hours + days) return dayMs * (2 + 8 * part);
  return dayMs * (10 + 35 * part);
}

/** The same, or the next morning; never too late for what begins at `start`. */
function daytime(instant: Instant, start: Instant, zone: string): Instant {
  const { hour, minute } = zonedAt(Math.floor(instant), zone);
  const intoDay = hour * hourMs + minute * minuteMs;
  const shifted =
    hour < firstHour
      ? instant + firstHour * hourMs - intoDay
      : hour >= lastHour
        ? instant + (24 + firstHour) * hourMs - intoDay
        : instant;
  return Math.floor(Math.min(shifted, start - leastLeadMs) / minuteMs) * minuteMs;
}

/** From so many a week on, most of them come back each week: their number varies less than what comes by itself. */
const regularFrom = 3;
const regularChance = 0.75;

function howMany(mean: number, random: Random): number {
  if (mean < regularFrom) return poisson(mean, random);
  const most = Math.round(mean / regularChance);
  let many = 0;
  for (let i = 0; i < most; i++) if (random.chance(regularChance)) many++;
  return many;
}

/** How many of something there are where they come by themselves. Knuth. */
function poisson(mean: number, random: Random): number {
  const limit = Math.exp(-mean);
  let product = random.next();
  let many = 0;
  while (product > limit) {
    product *= random.next();
    many++;
  }
  return many;
}
