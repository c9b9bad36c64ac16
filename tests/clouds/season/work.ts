import {
  type Draft,
  dayOf,
  invited,
  type More,
  oneOf,
  type Setting,
  timed,
  WEEKS_AHEAD,
  WEEKS_BACK,
  wholeDays,
} from './draft.ts';

const TITLES = [
  'Roadmap',
  'Customer call: Lindqvist',
  'Budget review',
  'Hiring panel',
  'Architecture forum',
  'Vendor demo',
  'Interview: platform engineer',
  'Support handover',
  'Pricing',
  'Incident review',
  'Data migration',
  'Onboarding: Noor',
  'Release check',
  'Partner call: Okafor & Co',
  'Forecast',
  'Accessibility review',
  'Contract with legal',
] as const;
const CRUNCH_TITLES = [
  'Quarter close',
  'Forecast, second pass',
  'Board deck',
  'Numbers with finance',
  'Go/no-go',
  'Renewals',
  'Escalation: Lindqvist',
  'Readiness review',
  'Plan for next quarter',
  'Risk list',
] as const;
const PEERS = ['priya@work.example', 'tom@work.example', 'ines@work.example', 'noor@work.example'] as const;

/** How full a week is: the quarter ends in the present week and the four after it. */
function fullness(week: number): number {
  if (week >= 0 && week <= 4) return 0.85;
  if (week === -1) return 0.6;
  return week > 8 ? 0.3 : 0.38;
}

/** What stands every week: stand-ups, 1:1s, reviews, the ceremonies of a sprint, time to think. */
export function recurringWork(setting: Setting): Draft[] {
  const first = (weekday: number) => dayOf(setting, -WEEKS_BACK, weekday);
  const last = dayOf(setting, WEEKS_AHEAD, 7).toString().replaceAll('-', '');
  const every = (rule: string) => ({ rule: `${rule};UNTIL=${last}` });
  const weekly = every('FREQ=WEEKLY');
  const fortnightly = every('FREQ=WEEKLY;INTERVAL=2');
  const focus: More = { kind: 'focus' };
  const home: More = { kind: 'home' };
  return [
    timed(setting, first(1), '09:15', 15, 'Stand-up', { key: 'standup', ...every('FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR') }),
    timed(setting, first(2), '14:00', 30, '1:1 Priya', { ...weekly, ...invited(PEERS[0], 'accepted') }),
    timed(setting, first(4), '13:00', 30, '1:1 Tom', fortnightly),
    timed(setting, first(3), '11:00', 60, 'Design review', { key: 'designtalk', ...weekly }),
    timed(setting, first(1), '10:00', 120, 'Sprint planning', fortnightly),
    timed(setting, first(5), '13:30', 60, 'Sprint review', fortnightly),
    timed(setting, first(5), '14:30', 60, 'Retrospective', fortnightly),
    timed(setting, first(4), '16:00', 60, 'All hands', every('FREQ=MONTHLY;BYDAY=1TH')),
    timed(setting, first(2), '09:30', 120, 'Focus', { ...focus, ...weekly }),
    timed(setting, first(4), '10:00', 90, 'Focus', { ...focus, ...weekly }),
    wholeDays(setting, first(1), 1, 'Home', { ...home, ...weekly }),
    wholeDays(setting, first(5), 1, 'Home', { ...home, ...weekly }),
  ];
}

/** Meetings that stand once, more of them while the quarter ends. */
export function meetings(setting: Setting): Draft[] {
  const drafts: Draft[] = [];
  for (let week = -WEEKS_BACK; week < WEEKS_AHEAD; week += 1) {
    for (let weekday = 1; weekday <= 5; weekday += 1) {
      drafts.push(...dayOfMeetings(setting, dayOf(setting, week, weekday), week));
    }
  }
  return drafts;
}

/** Stretches of a working day that the weekly events leave, in minutes since midnight; lunch is nobody's. */
const STRETCHES: readonly (readonly [number, number])[] = [
  [10 * 60, 12 * 60 + 15],
  [13 * 60, 17 * 60 + 30],
];

function dayOfMeetings(setting: Setting, date: Temporal.PlainDate, week: number): Draft[] {
  const { random } = setting;
  const drafts: Draft[] = [];
  // Some days are lighter than others, and Fridays nearly always.
  const full = fullness(week) * (date.dayOfWeek === 5 ? 0.7 : 0.75 + random() * 0.5);
  for (const [from, to] of STRETCHES) {
    let minute = from + oneOf(random, [0, 15, 30]);
    while (minute < to - 30) {
      const lengthMin = Math.min(oneOf(random, [30, 30, 45, 60, 60, 90]), to - minute);
      if (random() < full) drafts.push(meeting(setting, date, minute, lengthMin, week));
      minute += lengthMin + oneOf(random, [0, 0, 15, 30]);
    }
  }
  const late = week >= 0 && week <= 4 && date.dayOfWeek < 5 && random() < 0.4;
  if (late) drafts.push(timed(setting, date, '17:30', oneOf(random, [45, 60, 75]), oneOf(random, CRUNCH_TITLES)));
  return drafts;
}

function meeting(setting: Setting, date: Temporal.PlainDate, minute: number, lengthMin: number, week: number): Draft {
  const { random } = setting;
  const from = Temporal.PlainTime.from({ hour: Math.floor(minute / 60), minute: minute % 60 }).toString();
  const title = week >= 0 && week <= 4 && random() < 0.5 ? oneOf(random, CRUNCH_TITLES) : oneOf(random, TITLES);
  const luck = random();
  const peer = oneOf(random, PEERS);
  if (luck < 0.07) return timed(setting, date, from, lengthMin, title, invited(peer, 'declined'));
  if (luck < 0.13) return timed(setting, date, from, lengthMin, title, invited(peer, 'tentative'));
  if (luck < 0.17) return timed(setting, date, from, lengthMin, title, invited(peer, 'needsAction'));
  if (luck < 0.5) return timed(setting, date, from, lengthMin, title, invited(peer, 'accepted'));
  return timed(setting, date, from, lengthMin, title);
}

/** What stands out: a conference, a trip to another zone, calls late in the evening, titles with markup. */
export function occasions(setting: Setting): Draft[] {
  const { zone } = setting;
  const there = { zone: zone === 'America/New_York' ? 'Europe/Lisbon' : 'America/New_York' };
  const away = (weekday: number) => dayOf(setting, 6, weekday);
  const outside = invited('events@agency.example', 'accepted');
  return [
    wholeDays(setting, dayOf(setting, 3, 2), 3, 'Northern Light conference', { location: 'Gothenburg' }),
    timed(setting, dayOf(setting, 3, 1), '18:10', 190, 'Train to the conference'),
    timed(setting, dayOf(setting, 3, 3), '19:30', 150, 'Speakers’ dinner'),
    flight(setting, there, away(1), '10:20', 'Flight out'),
    timed(there, away(2), '09:00', 420, 'Workshop with the other office'),
    timed(there, away(3), '09:30', 360, 'Workshop, second day'),
    timed(there, away(4), '10:00', 90, 'Wrap-up'),
    flight(there, setting, away(4), '19:00', 'Flight home'),
    timed(setting, dayOf(setting, 1, 2), '20:00', 60, 'Call with Sydney'),
    timed(setting, dayOf(setting, 2, 4), '19:30', 75, 'Release night', { tentative: true }),
    timed(setting, dayOf(setting, 5, 5), '13:00', 240, 'Out of office', { kind: 'away' }),
    timed(
      setting,
      dayOf(setting, 0, 3),
      '14:00',
      45,
      '<b>Budget</b> & "forecast" <img src=x onerror=alert(1)>',
      outside,
    ),
    timed(setting, dayOf(setting, 1, 4), '15:00', 30, '[Q4](javascript:alert(1)) sync \u202Ednes ot', outside),
    wholeDays(setting, dayOf(setting, 0, 5), 1, 'Quarter ends', { free: true }),
  ];
}

const FLIGHT_MIN = 500;

/** A flight that ends in another zone than it starts. */
function flight(here: Place, there: Place, date: Temporal.PlainDate, from: string, summary: string): Draft {
  const departure = date.toZonedDateTime({ timeZone: here.zone, plainTime: Temporal.PlainTime.from(from) });
  const arrival = departure.add({ minutes: FLIGHT_MIN }).withTimeZone(there.zone).toPlainDateTime();
  return { ...timed(here, date, from, FLIGHT_MIN, summary), end: arrival, endZone: there.zone };
}

type Place = Pick<Setting, 'zone'>;
