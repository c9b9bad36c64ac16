import type { Arrivals, Lead, Whose } from './persona.ts';

/** By day, half of all meetings stand for weeks: most come back. */
const byDay: Lead = { hours: 0.15, days: 0.35 };
/** What takes an evening comes at shorter notice. */
const atWork: Lead = { hours: 0.2, days: 0.5 };
const amongFriends: Lead = { hours: 0.08, days: 0.42 };
/** A sick child, a train that does not go. */
const unforeseen: Lead = { hours: 0.85, days: 0.15 };

const h = 60;
type Often = readonly [perWeek: number, perSeasonWeek: number];

/** Meetings of a working day. */
export function officeMeetings(whose: Whose, [perWeek, perSeasonWeek]: Often, fromHour = 9, toHour = 17): Arrivals {
  const days = [1, 1.2, 1.2, 1, 0.7, 0, 0];
  const lengthsMin = [25, 30, 30, 50, 60, 60, 90];
  return { ...spread(whose, perWeek, perSeasonWeek, fromHour, toHour), days, lengthsMin, lead: byDay, isWork: true };
}

/** Work that goes on into the evening. */
export function eveningWork(whose: Whose, [perWeek, perSeasonWeek]: Often, fromHour = 18, toHour = 20): Arrivals {
  const days = [1, 1.2, 1, 1.2, 0.4, 0.05, 0.25];
  return {
    ...spread(whose, perWeek, perSeasonWeek, fromHour, toHour),
    days,
    lengthsMin: [60, 90, 120],
    lead: atWork,
    isWork: true,
  };
}

/** Work on a Saturday, and now and then on a Sunday. */
export function weekendWork(whose: Whose, [perWeek, perSeasonWeek]: Often): Arrivals {
  const days = [0, 0, 0, 0, 0, 4, 1];
  return {
    ...spread(whose, perWeek, perSeasonWeek, 9, 14),
    days,
    lengthsMin: [180, 240, 300],
    lead: atWork,
    isWork: true,
  };
}

/** Dinners, birthdays, the cinema. */
export function goingOut(whose: Whose, perWeek: number): Arrivals {
  const days = [0.25, 0.4, 0.5, 0.8, 2, 2.6, 0.8];
  return {
    ...spread(whose, perWeek, perWeek * 0.7, 17.5, 20.5),
    days,
    lengthsMin: [120, 180],
    lead: amongFriends,
    isWork: false,
  };
}

/** Visits, errands and outings by day at the weekend. */
export function weekendDays(whose: Whose, perWeek: number): Arrivals {
  const days = [0, 0, 0, 0, 0, 1, 1];
  return {
    ...spread(whose, perWeek, perWeek, 10, 16),
    days,
    lengthsMin: [90, 120, 180, 240],
    lead: amongFriends,
    isWork: false,
  };
}

/** What nobody could know. */
export function surprises(whose: Whose, perWeek: number, fromHour: number, toHour: number): Arrivals {
  const days = [1, 1, 1, 1, 1, 1, 1];
  return {
    ...spread(whose, perWeek, perWeek, fromHour, toHour),
    days,
    lengthsMin: [60, 90],
    lead: unforeseen,
    isWork: false,
  };
}

function spread(whose: Whose, perWeek: number, perSeasonWeek: number, fromHour: number, toHour: number) {
  return { whose, perWeek, perSeasonWeek, fromMinute: fromHour * h, toMinute: toHour * h };
}
