import { dayMs, hourMs, minuteMs, secondMs } from '#lib/time/period.ts';
import type { WallMs } from '#lib/time/zone-offsets.ts';
import { dayOfWall } from './civil.ts';
import type { Rule } from './rule.ts';
import { hasDay } from './rule-days.ts';
import { atPositions, clockOf, inOrder, type PeriodTimes, type WallSpan } from './rule-times.ts';
import type { Budget } from './trouble.ts';

/** Occurrences of a rule that goes by hours, minutes or seconds of the wall clock. */
export function* fineTimes(rule: Rule, start: WallMs, span: WallSpan, budget: Budget): Generator<PeriodTimes> {
  const unit = rule.every === 'HOURLY' ? hourMs : rule.every === 'MINUTELY' ? minuteMs : secondMs;
  const step = unit * rule.interval;
  const first = Math.floor(start / unit) * unit;
  /** The first period that begins no earlier than `wall`. */
  const from = (wall: WallMs) => first + Math.max(0, Math.ceil((wall - first) / step)) * step;
  let at = rule.count === Number.POSITIVE_INFINITY ? from(span.from - unit) : first;
  while (at <= span.to) {
    budget.spend(rule.line, 1);
    if (!hasDay(rule, dayOfWall(at))) at = from((dayOfWall(at) + 1) * dayMs);
    else if (isOutside(rule.hours, clockOf(at).hour)) at = from((Math.floor(at / hourMs) + 1) * hourMs);
    else {
      const times = timesOfPeriod(rule, start, at);
      budget.spend(rule.line, times.length);
      yield { skipped: 0, found: atPositions(times, rule.positions) };
      at += step;
    }
  }
}

function timesOfPeriod(rule: Rule, start: WallMs, at: WallMs): readonly WallMs[] {
  const { minute, second } = clockOf(at);
  const own = clockOf(start);
  if (rule.every === 'SECONDLY') {
    return isOutside(rule.minutes, minute) || isOutside(rule.seconds, second) ? [] : [at];
  }
  const seconds = inOrder(rule.seconds, own.second);
  if (rule.every === 'MINUTELY') {
    return isOutside(rule.minutes, minute) ? [] : seconds.map((s) => at + s * secondMs);
  }
  const minutes = inOrder(rule.minutes, own.minute);
  return minutes.flatMap((m) => seconds.map((s) => at + m * minuteMs + s * secondMs));
}

function isOutside(list: readonly number[], value: number): boolean {
  return list.length > 0 && !list.includes(value);
}
