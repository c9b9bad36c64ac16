import type { Ritual } from '#lib/planning/ritual.ts';
import type { Side, Situation } from '#lib/planning/situation.ts';
import { availablePeriods } from '#lib/time/available.ts';
import { dayMs, type Instant, minuteMs, overlaps, type Period } from '#lib/time/period.ts';
import { addDays, type CalendarDate, dayPeriod, wallTimeAt } from '#lib/time/wall-time.ts';

/** The day that an instant is lived in, by the calendar alone. */
export function livedDate(instant: Instant, { zone, rules }: Situation): CalendarDate {
  const { date, minute } = wallTimeAt(instant, zone);
  return minute < rules.dayStartMinute ? addDays(date, -1) : date;
}

/**
 * Whether a ritual may lie there, told the slow way, minute by minute and event by event. With `windDownMin` for the gap
 * after anything: no slot may break it with 15, and none that holds with 30 may be refused.
 */
export function mayLie(situation: Situation, ritual: Ritual, slot: Period, windDownMin: number): boolean {
  const { now, zone, rules, occasions, own, partner } = situation;
  const minutes = (slot.end - slot.start) / minuteMs;
  if (minutes < ritual.length.leastMin || minutes > ritual.length.usualMin) return false;
  if (slot.start < now + rules.leadMin * minuteMs) return false;
  const date = livedDate(slot.start, situation);
  const { start: dayStart, end: dayEnd } = dayPeriod(date, zone);
  // A day that the zone left out has no evening.
  if (dayStart === dayEnd) return false;
  for (const t of [slot.start, slot.end - minuteMs]) {
    const { minute } = wallTimeAt(t, zone);
    const lived = minute < rules.dayStartMinute ? minute + 1_440 : minute;
    if (lived >= rules.lastMinute || livedDate(t, situation) !== date) return false;
  }
  const standing = occasions.filter(({ state }) => state !== 'let-go');
  if (standing.some(({ period }) => livedDates(period, situation).includes(date))) return false;
  return [own, partner].every((side) => !side || sideAllows(side, slot, windDownMin));
}

function livedDates({ start, end }: Period, situation: Situation): CalendarDate[] {
  const dates = [livedDate(start, situation)];
  for (let t = start; t < end; t += 5 * minuteMs) dates.push(livedDate(t, situation));
  return [...dates, livedDate(end - 1, situation)];
}

function sideAllows(side: Side, slot: Period, windDownMin: number): boolean {
  const hours = availablePeriods(side.hours, { start: slot.start - dayMs, end: slot.end + dayMs });
  for (let t = slot.start; t < slot.end; t += minuteMs) {
    if (!hours.some(({ start, end }) => start <= t && t < end)) return false;
  }
  return side.firm.every(({ start, end }) => !overlaps(slot, { start, end: end + windDownMin * minuteMs }));
}
