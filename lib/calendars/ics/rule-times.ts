import { dayMs, hourMs, minuteMs, secondMs } from '#lib/time/period.ts';
import type { WallMs } from '#lib/time/zone-offsets.ts';
import { dayOfWall } from './civil.ts';
import type { Rule } from './rule.ts';

/** Wall times that are asked for: both ends are part of it. */
export interface WallSpan {
  readonly from: WallMs;
  readonly to: WallMs;
}

/** What one period of a rule brings, and how many occurrences were passed over before it. */
export interface PeriodTimes {
  readonly skipped: number;
  readonly found: readonly WallMs[];
}

/** Times of each day in milliseconds from midnight, earliest first. */
export function timesOfDay(rule: Rule, start: WallMs): readonly number[] {
  const { hour, minute, second } = clockOf(start);
  const hours = inOrder(rule.hours, hour);
  const minutes = inOrder(rule.minutes, minute);
  const seconds = inOrder(rule.seconds, second);
  return hours.flatMap((h) => minutes.flatMap((m) => seconds.map((s) => h * hourMs + m * minuteMs + s * secondMs)));
}

/** What a wall clock shows. */
export function clockOf(wallMs: WallMs): { readonly hour: number; readonly minute: number; readonly second: number } {
  const ofDay = wallMs - dayOfWall(wallMs) * dayMs;
  return {
    hour: Math.floor(ofDay / hourMs),
    minute: Math.floor((ofDay % hourMs) / minuteMs),
    second: Math.floor((ofDay % minuteMs) / secondMs),
  };
}

/** The numbers of a list, smallest first and each once; the one given where the list is empty. */
export function inOrder(list: readonly number[], otherwise: number): readonly number[] {
  return list.length === 0 ? [otherwise] : [...new Set(list)].sort((a, b) => a - b);
}

/** BYSETPOS: the nth of a period's occurrences, from the end where n is negative. */
export function atPositions(times: readonly WallMs[], positions: readonly number[]): readonly WallMs[] {
  if (positions.length === 0) return times;
  const chosen = new Set(positions.map((n) => times.at(n > 0 ? n - 1 : n)).filter((time) => time !== undefined));
  return times.filter((time) => chosen.has(time));
}
