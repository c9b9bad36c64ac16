import { dayMs, hourMs, type Instant } from '#lib/time/period.ts';
import type { Random } from '#tests/simulation/random.ts';
import type { Entry } from './entry.ts';
import type { Roster, Shift } from './persona.ts';
import { type Drawing, wallPeriod } from './year.ts';

interface ShiftOfDay {
  readonly week: number;
  readonly weekday: number;
  readonly shift: Shift;
}

/** Shifts of the person's own, told block by block; some are swapped at short notice. */
export function drawRoster(drawing: Drawing, random: Random): Entry[] {
  const { roster } = drawing.persona;
  if (!roster) return [];
  const entries: Entry[] = [];
  for (const { week, weekday, shift } of shiftsOf(roster, drawing, random)) {
    const block = Math.floor(week / roster.blockWeeks) * roster.blockWeeks;
    const isSwapped = random.chance(roster.swapped);
    const daysBefore = random.between(1, 5);
    const other = drawShift(roster, weekday, random)[0];
    if (drawing.holidayWeeks.has(week)) continue;
    const inSeason = drawing.seasonWeeks.has(week);
    const isWorkedToo = random.chance(roster.seasonWorked) && inSeason && weekday < 6;
    const extra = isWorkedToo ? (roster.weekday[0]?.[1] ?? 'off') : 'off';
    const add = (drawn: Shift, from: Instant, until: Instant) => {
      const one = drawn === 'off' ? extra : drawn;
      if (one === 'off') return;
      const later = inSeason ? roster.seasonLaterMin : 0;
      const period = wallPeriod(drawing, week, weekday, one[0], one[1] + later);
      entries.push({ side: 'own', period, soft: false, isWork: true, from, until });
    };
    const dayStart = wallPeriod(drawing, week, weekday, 0, 60).start;
    const told = toldAt(drawing, block, roster);
    const swappedAt = dayStart - daysBefore * dayMs + 10 * hourMs;
    add(shift, told, isSwapped ? swappedAt : Number.POSITIVE_INFINITY);
    if (isSwapped) add(other, swappedAt, Number.POSITIVE_INFINITY);
  }
  return entries;
}

/** A Thursday at noon, so many weeks before the block begins. */
function toldAt(drawing: Drawing, block: number, { toldWeeksBefore }: Roster): Instant {
  const first = Math.max(block, drawing.drawn[0] ?? 0);
  return wallPeriod(drawing, first, 4, 12 * 60, 13 * 60).start - toldWeeksBefore * 7 * dayMs;
}

function shiftsOf(roster: Roster, { drawn }: Drawing, random: Random): ShiftOfDay[] {
  const shifts: ShiftOfDay[] = [];
  let goesOn = 0;
  let shift: Shift = 'off';
  for (const week of drawn) {
    for (let weekday = 1; weekday <= 7; weekday++) {
      if (goesOn === 0) [shift, goesOn] = drawShift(roster, weekday, random);
      goesOn--;
      shifts.push({ week, weekday, shift });
    }
  }
  return shifts;
}

function drawShift(roster: Roster, weekday: number, random: Random): readonly [Shift, number] {
  const choices = weekday === 6 ? roster.saturday : weekday === 7 ? roster.sunday : roster.weekday;
  let rest = random.next() * choices.reduce((sum, [chance]) => sum + chance, 0);
  for (const [chance, shift, runDays] of choices) {
    rest -= chance;
    if (rest < 0) return [shift, runDays];
  }
  return ['off', 1];
}
