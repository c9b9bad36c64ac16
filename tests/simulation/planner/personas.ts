import type { DayHours, WeeklyHours } from '#lib/time/available.ts';
import type { Weekday, Zone } from '#lib/time/wall-time.ts';
import { eveningWork, goingOut, officeMeetings, surprises, weekendDays, weekendWork } from './arrivals.ts';
import type { Persona, Roster } from './persona.ts';

const berlin = 'Europe/Berlin';
const newYork = 'America/New_York';
const h = 60;

const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5];
const weekend: readonly Weekday[] = [6, 7];

function hoursOn(days: readonly Weekday[], fromHour: number, toHour: number): DayHours[] {
  return days.map((weekday) => ({ weekday, fromMinute: fromHour * h, toMinute: toHour * h }));
}

function evenings(fromHour: number, toHour: number, weekendFrom = 14, zone: Zone = berlin): WeeklyHours {
  return { zone, hours: [...hoursOn(weekdays, fromHour, toHour), ...hoursOn(weekend, weekendFrom, toHour)] };
}

const office: WeeklyHours = { zone: berlin, hours: hoursOn(weekdays, 9, 18) };

const plain = {
  zone: berlin,
  workHours: office,
  partnerHours: evenings(17.5, 23),
  wishedMinute: 20 * h,
  roster: undefined,
  series: [],
  seasons: [],
  holidays: [12, 13, 42, 43],
} as const;

const wardShifts: Roster = {
  blockWeeks: 4,
  toldWeeksBefore: 3,
  weekday: [
    [0.6, [7.5 * h, 16.5 * h], 1],
    [0.14, [13 * h, 22 * h], 2],
    [0.08, [20.5 * h, 32 * h], 3],
    [0.18, 'off', 1],
  ],
  saturday: [
    [0.16, [8 * h, 20 * h], 2],
    [0.1, [20 * h, 32 * h], 2],
    [0.74, 'off', 1],
  ],
  sunday: [
    [0.12, [8 * h, 20 * h], 1],
    [0.08, [20 * h, 32 * h], 1],
    [0.8, 'off', 1],
  ],
  seasonLaterMin: 0,
  seasonWorked: 0,
  swapped: 0.05,
};

const shopShifts: Roster = {
  blockWeeks: 1,
  toldWeeksBefore: 2,
  weekday: [
    [0.45, [9 * h, 15 * h], 1],
    [0.38, [13 * h, 20.5 * h], 1],
    [0.17, 'off', 1],
  ],
  saturday: [
    [0.9, [9.5 * h, 18.5 * h], 1],
    [0.1, 'off', 1],
  ],
  sunday: [[1, 'off', 1]],
  seasonLaterMin: 120,
  seasonWorked: 0.7,
  swapped: 0.06,
};

/** Eight lives, none of them at rest. The year begins at the end of September. */
export const personas: readonly Persona[] = [
  {
    ...plain,
    name: 'auditor in season',
    hours: evenings(18, 23),
    arrivals: [
      officeMeetings('own', [14, 26]),
      eveningWork('own', [0.5, 3.6], 18, 20.5),
      weekendWork('own', [0.05, 0.9]),
      officeMeetings('partner', [10, 10]),
      eveningWork('partner', [0.4, 0.4]),
      goingOut('both', 1.1),
      weekendDays('both', 1),
      surprises('partner', 0.15, 17, 20),
    ],
    series: [
      { whose: 'partner', weekday: 2, fromMinute: 19.5 * h, lengthMin: 120, shiftsInWeek: undefined },
      { whose: 'own', weekday: 3, fromMinute: 18.5 * h, lengthMin: 75, shiftsInWeek: 14 },
    ],
    seasons: [{ first: 14, weeks: 14, jitterWeeks: 1 }],
  },
  {
    ...plain,
    name: 'resident doctor',
    hours: evenings(15, 23),
    workHours: undefined,
    arrivals: [officeMeetings('partner', [12, 12]), eveningWork('partner', [0.5, 0.5]), goingOut('both', 0.9)],
    series: [{ whose: 'partner', weekday: 4, fromMinute: 18.5 * h, lengthMin: 90, shiftsInWeek: undefined }],
    roster: wardShifts,
  },
  {
    ...plain,
    name: 'teacher',
    hours: evenings(16, 22.5),
    arrivals: [
      officeMeetings('own', [6, 10], 13, 17),
      eveningWork('own', [0.4, 3], 18, 19.5),
      weekendWork('own', [0.1, 0.8]),
      officeMeetings('partner', [12, 12]),
      eveningWork('partner', [0.6, 0.6]),
      goingOut('both', 1.1),
      weekendDays('both', 1.1),
      surprises('both', 0.1, 17, 21),
    ],
    series: [
      { whose: 'own', weekday: 3, fromMinute: 19 * h, lengthMin: 90, shiftsInWeek: undefined },
      { whose: 'partner', weekday: 4, fromMinute: 19 * h, lengthMin: 120, shiftsInWeek: 20 },
    ],
    seasons: [
      { first: 15, weeks: 4, jitterWeeks: 1 },
      { first: 36, weeks: 4, jitterWeeks: 1 },
    ],
    holidays: [2, 12, 13, 28, 43, 44, 45],
  },
  {
    ...plain,
    name: 'parent of infants',
    hours: { zone: berlin, hours: [...hoursOn([...weekdays, ...weekend], 19.5, 22), ...hoursOn(weekend, 12.5, 14.5)] },
    partnerHours: evenings(19.5, 22, 12),
    wishedMinute: 20.5 * h,
    arrivals: [
      officeMeetings('own', [8, 8]),
      surprises('own', 0.7, 19, 21.5),
      surprises('partner', 0.3, 19, 21.5),
      eveningWork('partner', [0.7, 0.7], 18.5, 20),
      goingOut('both', 0.3),
      weekendDays('both', 1.2),
    ],
    series: [{ whose: 'own', weekday: 1, fromMinute: 20 * h, lengthMin: 60, shiftsInWeek: 26 }],
    holidays: [12, 42],
  },
  {
    ...plain,
    name: 'freelancer',
    hours: evenings(10, 22),
    workHours: { zone: berlin, hours: hoursOn(weekdays, 10, 19) },
    partnerHours: evenings(17.5, 22.5),
    wishedMinute: 19 * h,
    arrivals: [
      officeMeetings('own', [14, 24], 10, 18.5),
      eveningWork('own', [1, 3.6], 18, 20.5),
      weekendWork('own', [0.3, 1.2]),
      officeMeetings('partner', [12, 12]),
      eveningWork('partner', [0.4, 0.4]),
      goingOut('both', 1.1),
      weekendDays('both', 0.7),
      surprises('own', 0.2, 17, 21),
    ],
    series: [
      { whose: 'own', weekday: 2, fromMinute: 18.5 * h, lengthMin: 75, shiftsInWeek: 30 },
      { whose: 'partner', weekday: 4, fromMinute: 19 * h, lengthMin: 90, shiftsInWeek: undefined },
    ],
    seasons: [
      { first: 7, weeks: 4, jitterWeeks: 3 },
      { first: 31, weeks: 5, jitterWeeks: 3 },
    ],
  },
  {
    ...plain,
    name: 'retail on Saturdays',
    hours: evenings(9, 22.5, 14),
    workHours: undefined,
    arrivals: [
      officeMeetings('partner', [14, 14]),
      eveningWork('partner', [0.5, 0.5]),
      goingOut('both', 0.6),
      weekendDays('both', 0.5),
      surprises('own', 0.15, 17, 20),
    ],
    series: [{ whose: 'partner', weekday: 3, fromMinute: 20 * h, lengthMin: 90, shiftsInWeek: undefined }],
    roster: shopShifts,
    seasons: [{ first: 8, weeks: 6, jitterWeeks: 0 }],
    holidays: [20, 43],
  },
  {
    ...plain,
    name: 'two time zones',
    hours: evenings(17, 23),
    partnerHours: {
      zone: newYork,
      hours: [...hoursOn(weekdays, 11.5, 13.5), ...hoursOn(weekend, 9, 21)],
    },
    wishedMinute: 18.5 * h,
    arrivals: [
      officeMeetings('own', [15, 15]),
      eveningWork('own', [0.5, 0.5], 17.5, 19),
      goingOut('own', 1),
      weekendDays('own', 0.9),
      officeMeetings('partner', [14, 14], 9, 17),
      goingOut('partner', 0.8),
      weekendDays('partner', 1),
      surprises('partner', 0.2, 17, 20),
    ],
    series: [{ whose: 'own', weekday: 4, fromMinute: 18 * h, lengthMin: 90, shiftsInWeek: 24 }],
    holidays: [12, 40],
  },
  {
    ...plain,
    name: 'manager, 35 meetings',
    hours: evenings(18.5, 22.5),
    partnerHours: evenings(17.5, 22.5),
    arrivals: [
      officeMeetings('own', [35, 46], 8, 18.5),
      eveningWork('own', [1.5, 3.6], 18.5, 20.5),
      weekendWork('own', [0.1, 0.5]),
      officeMeetings('partner', [10, 10]),
      eveningWork('partner', [0.8, 0.8]),
      goingOut('both', 0.9),
      weekendDays('both', 1),
      surprises('own', 0.25, 18, 21),
    ],
    series: [{ whose: 'partner', weekday: 1, fromMinute: 19.5 * h, lengthMin: 90, shiftsInWeek: 22 }],
    seasons: [{ first: 3, weeks: 7, jitterWeeks: 1 }],
  },
];
