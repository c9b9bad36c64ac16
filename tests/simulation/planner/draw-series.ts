import { dayMs } from '#lib/time/period.ts';
import type { Random } from '#tests/simulation/random.ts';
import type { Entry } from './entry.ts';
import { sidesOf } from './sides.ts';
import { type Drawing, wallPeriod } from './year.ts';

/** One time in so many is left out, told a few days before. */
const leftOut = 0.06;
const toldOfShiftDays = 21;

/** What comes back each week. Holidays have none of it. */
export function drawSeries(drawing: Drawing, random: Random): Entry[] {
  const entries: Entry[] = [];
  for (const { whose, weekday, fromMinute, lengthMin, shiftsInWeek } of drawing.persona.series) {
    // Each couple has its own day for it, and its own other one.
    const first = 1 + ((weekday + random.between(0, 3)) % 5);
    const second = 1 + ((first + random.between(1, 3)) % 5);
    const shifts = shiftsInWeek === undefined ? Number.POSITIVE_INFINITY : shiftsInWeek + random.between(-4, 4);
    for (const week of drawing.drawn) {
      const isOut = random.chance(leftOut);
      const daysBefore = random.between(1, 6);
      if (drawing.holidayWeeks.has(week)) continue;
      const add = (day: number, from: number, until: number) => {
        const period = wallPeriod(drawing, week, day, fromMinute, fromMinute + lengthMin);
        const gone = isOut && until > period.start ? period.start - daysBefore * dayMs : until;
        for (const side of sidesOf(whose))
          entries.push({ side, period, soft: false, isWork: false, from, until: gone });
      };
      if (week < shifts) add(first, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
      else {
        const told = wallPeriod(drawing, shifts, 1, 9 * 60, 10 * 60).start - toldOfShiftDays * dayMs;
        add(first, Number.NEGATIVE_INFINITY, told);
        add(second, told, Number.POSITIVE_INFINITY);
      }
    }
  }
  return entries.filter(({ from, until }) => from < until);
}
