import { dayMs, type Instant, minuteMs, secondMs } from '#lib/time/period.ts';
import type { WallMs } from '#lib/time/zone-offsets.ts';
import { dayNumber } from './civil.ts';
import { type Clock, tableClock } from './clock.ts';
import type { IcsComponent } from './components.ts';
import type { IcsLine } from './lines.ts';
import { findWall } from './moment.ts';
import { occurrences } from './occurrences.ts';
import { findLine, linesNamed, plainText, propertyOf } from './property.ts';
import { ruleOf } from './rule.ts';
import { type Budget, IcsTrouble } from './trouble.ts';

interface Onset {
  readonly at: Instant;
  readonly fromMs: number;
  readonly toMs: number;
}

/** No event that anyone plans is beyond; what lies before the first onset keeps its offset. */
const span = { from: dayNumber(1900, 1, 1) * dayMs, to: dayNumber(2120, 1, 1) * dayMs };

/**
 * The clock that a file brings along.
 *
 * @throws IcsTrouble `property` where a part of it cannot be read
 * @see RFC 5545 §3.6.5
 */
export function vtimezoneClock(vtimezone: IcsComponent, budget: Budget): Clock {
  const onsets = vtimezone.parts.flatMap((part) => onsetsOf(part, budget)).sort((a, b) => a.at - b.at);
  const [first] = onsets;
  if (first === undefined) throw new IcsTrouble('property', vtimezone.line, 'VTIMEZONE');
  return tableClock({
    from: [Number.NEGATIVE_INFINITY, ...onsets.map(({ at }) => at)],
    offsetMs: [first.fromMs, ...onsets.map(({ toMs }) => toMs)],
  });
}

/** Each time that STANDARD or DAYLIGHT begins. */
function onsetsOf(part: IcsComponent, budget: Budget): readonly Onset[] {
  const fromMs = offset(part, 'TZOFFSETFROM');
  const toMs = offset(part, 'TZOFFSETTO');
  const line = findLine(part, 'DTSTART');
  const start = findWall(plainText(line));
  if (line === undefined || start === undefined) throw new IcsTrouble('property', line?.line ?? part.line, 'DTSTART');
  const onset = (wallMs: WallMs): Onset => ({ at: wallMs - fromMs, fromMs, toMs });
  const all = [start, ...linesNamed(part, 'RDATE').flatMap(dates)].map(onset);
  for (const ruled of linesNamed(part, 'RRULE')) all.push(...onsetsByRule(ruled, start, onset, budget));
  return all;
}

function onsetsByRule(line: IcsLine, start: WallMs, onset: (wallMs: WallMs) => Onset, budget: Budget): Onset[] {
  const rule = readRule(line);
  const found: Onset[] = [];
  // UNTIL of an onset is UTC; some programs write it in local time, which is never a season off.
  const until = rule.until === undefined ? Number.POSITIVE_INFINITY : (findWall(rule.until) ?? Number.NaN);
  if (Number.isNaN(until)) throw new IcsTrouble('property', line.line, line.name);
  for (const wallMs of occurrences(rule, start, span, budget)) {
    const one = onset(wallMs);
    if (one.at > until) break;
    found.push(one);
  }
  return found;
}

function readRule(line: IcsLine) {
  try {
    return ruleOf(plainText(line), line.line);
  } catch {
    // Whatever ical.js or we throw at a rule: it cannot be read.
    throw new IcsTrouble('property', line.line, line.name);
  }
}

function dates(line: IcsLine): readonly WallMs[] {
  return propertyOf(line).values.map((value) => {
    const wallMs = findWall(String(value));
    if (wallMs === undefined) throw new IcsTrouble('property', line.line, line.name);
    return wallMs;
  });
}

function offset(part: IcsComponent, name: string): number {
  const line = findLine(part, name);
  const [, sign, hours, minutes, seconds = '0'] = /^([+-])(\d\d)(\d\d)(\d\d)?$/.exec(plainText(line)) ?? [];
  if (sign === undefined) throw new IcsTrouble('property', line?.line ?? part.line, name);
  return (sign === '-' ? -1 : 1) * ((Number(hours) * 60 + Number(minutes)) * minuteMs + Number(seconds) * secondMs);
}
