import { nextOnGrid, type Room, room } from '#lib/planning/room.ts';
import { slotsOf } from '#lib/planning/slot.ts';
import { lengthFitting } from '#lib/planning/verdict.ts';
import { type Instant, minuteMs, type Period } from '#lib/time/period.ts';
import { intersection, periodsOf, timeline } from '#lib/time/timeline.ts';
import { instantAt, minutesOfDay, wallTimeAt } from '#lib/time/wall-time.ts';
import { addWeeks, datesOfWeek, type Week, weekPeriod } from '#lib/time/week.ts';
import type { Deed, Keeper, KeeperName, View } from './keeper.ts';

/** Another way finds one time in one week, or none. */
type Finder = (space: Room, week: Week, view: View) => Period | undefined;

/** How many weeks the others keep ahead: this one and the next, so that they know more when they choose. */
const weeksKept = 2;
/** As far from the wished time the third one looks: two days to either side. */
const flexMin = 2 * minutesOfDay;

/** The ways others do it, each with the same hours, limits and looks at the calendar. */
export const otherKeepers: Readonly<Record<Exclude<KeeperName, 'porchlight'>, () => Keeper>> = {
  'recurring event': recurring,
  'first free slot': () => rebooking((space, week, view) => startsIn(space, week, view)[0]),
  'nearest to a wish': () => {
    const wished = wish();
    return rebooking((space, week, view) => {
      const { weekday, minute } = wished(view);
      const wanted = instantAt(datesOfWeek(week)[weekday - 1] ?? '', minute, view.ritual.zone);
      const apart = (one: Period) => Math.abs(one.start - wanted);
      const near = startsIn(space, week, view).filter((one) => apart(one) <= flexMin * minuteMs);
      return near.sort((a, b) => apart(a) - apart(b))[0];
    });
  },
  'half of the day': () => {
    const half = preferredHalf();
    return rebooking((space, week, view) => {
      const all = startsIn(space, week, view);
      return all.find((one) => half(one.start, view)) ?? all[0];
    });
  },
  'weighted scorer': () =>
    rebooking((space, week, { ritual }) => slotsOf(space, weekPeriod(week, ritual.zone))[0]?.period),
};

/** Books each week once, and again whenever something lies on it: no limit, no question. */
function rebooking(find: Finder): Keeper {
  return {
    act: (view) => {
      const deeds: Deed[] = [];
      for (let ahead = 0; ahead < weeksKept; ahead++) {
        const week = addWeeks(view.thisWeek, ahead);
        const occasion = view.situation.occasions.find(({ cycle }) => cycle === week);
        const isTaken = view.taken.some(({ cycle }) => cycle === week);
        if (occasion && !(isTaken && occasion.state === 'held')) continue;
        const occasions = view.situation.occasions.filter((one) => one !== occasion);
        const within = weekPeriod(week, view.ritual.zone);
        const period = find(room({ ...view.situation, occasions }, view.ritual, within), week, view);
        if (period) deeds.push({ kind: occasion ? 'move' : 'book', week, period, defence: 'firm' });
        else if (occasion) deeds.push({ kind: 'give-up', week });
      }
      return deeds;
    },
  };
}

/** One event that comes back at the wished time, put on the first weekday on which it is free next week. Nobody looks again. */
function recurring(): Keeper {
  const wished = wish();
  return {
    act: (view) => {
      const { weekday, minute } = wished(view);
      const weeks = Array.from({ length: weeksKept }, (_, ahead) => addWeeks(view.thisWeek, ahead));
      return weeks
        .filter((week) => view.situation.occasions.every(({ cycle }) => cycle !== week))
        .flatMap((week): Deed[] => {
          const start = instantAt(datesOfWeek(week)[weekday - 1] ?? '', minute, view.ritual.zone);
          if (start < view.situation.now) return [];
          const period = { start, end: start + view.ritual.length.usualMin * minuteMs };
          return [{ kind: 'book', week, period, defence: 'firm' }];
        });
    },
  };
}

/** The weekday and time that a person would pick at the start: the free time of next week that is nearest to the wished one. */
function wish(): (view: View) => { readonly weekday: number; readonly minute: number } {
  let found: { weekday: number; minute: number } | undefined;
  return (view) => {
    if (found) return found;
    const week = addWeeks(view.thisWeek, 1);
    const space = room(view.situation, view.ritual, weekPeriod(week, view.ritual.zone));
    const apart = ({ start }: Period) =>
      Math.abs(wallTimeAt(start, view.ritual.zone).minute - view.ritual.wishedMinute);
    const [nearest] = startsIn(space, week, view).sort((a, b) => apart(a) - apart(b) || a.start - b.start);
    const { weekday, minute } = nearest
      ? wallTimeAt(nearest.start, view.ritual.zone)
      : { weekday: 2, minute: view.ritual.wishedMinute };
    found = { weekday, minute };
    return found;
  };
}

/** The half of the offered hours of a day in which the wished time lies. */
function preferredHalf(): (start: Instant, view: View) => boolean {
  return (start, { situation, ritual }) => {
    const { weekday, minute } = wallTimeAt(start, ritual.zone);
    const hours = situation.own.hours.hours.filter((one) => one.weekday === weekday);
    const from = Math.min(...hours.map((one) => one.fromMinute));
    const middle = (from + Math.max(...hours.map((one) => one.toMinute))) / 2;
    return minute >= middle === ritual.wishedMinute >= middle;
  };
}

/** Every start on the quarter hour, and the first of each free run, earliest first. */
function startsIn(space: Room, week: Week, { ritual }: View): Period[] {
  const { gridMin, quarterMin } = space.rules;
  const found: Period[] = [];
  for (const run of periodsOf(intersection(space.offered, timeline([weekPeriod(week, ritual.zone)])))) {
    const first = nextOnGrid(run.start, gridMin);
    for (let start = first; start < run.end; start = nextOnGrid(start + minuteMs, quarterMin)) {
      const lengthMin = lengthFitting(space, run.end - start);
      if (lengthMin > 0) found.push({ start, end: start + lengthMin * minuteMs });
    }
  }
  return found;
}
