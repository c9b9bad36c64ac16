import {
  type Draft,
  dayOf,
  type More,
  oneOf,
  type Setting,
  timed,
  WEEKS_AHEAD,
  WEEKS_BACK,
  wholeDays,
} from './draft.ts';

const EVENINGS = ['Dinner with Jo and Mika', 'Cinema', 'Parents’ call', 'Book club', 'Friends over'] as const;
const WEEKENDS = [
  'Climbing',
  'Market and lunch',
  'Bike repair',
  'Visit to the allotment',
  'Swimming with Mika',
] as const;

/** Evenings and weekends of the person: a class every week, a dentist, birthdays, friends. */
export function life(setting: Setting): Draft[] {
  const { random } = setting;
  const drafts: Draft[] = [
    timed(setting, dayOf(setting, -WEEKS_BACK, 3), '19:30', 90, 'Pottery class', { rule: 'FREQ=WEEKLY' }),
    timed(setting, dayOf(setting, 1, 4), '08:00', 45, 'Dentist', { private: true }),
    timed(setting, dayOf(setting, 0, 5), '19:00', 150, 'Dinner with Jo and Mika'),
    wholeDays(setting, dayOf(setting, 2, 6), 1, 'Jo moves house, we help'),
    wholeDays(setting, dayOf(setting, 1, 6), 2, 'Sam’s sister visits', { free: true }),
    wholeDays(setting, dayOf(setting, 4, 2), 1, 'Mum’s birthday', {
      kind: 'birthday',
      rule: 'FREQ=YEARLY',
    }),
  ];
  for (let week = -WEEKS_BACK; week < WEEKS_AHEAD; week += 1) {
    const evening = dayOf(setting, week, oneOf(random, [1, 2, 4, 5]));
    if (random() < 0.75)
      drafts.push(timed(setting, evening, oneOf(random, ['18:45', '19:00', '19:30']), 120, oneOf(random, EVENINGS)));
    const saturday = dayOf(setting, week, 6);
    if (random() < 0.7)
      drafts.push(timed(setting, saturday, oneOf(random, ['10:00', '11:00', '14:30']), 105, oneOf(random, WEEKENDS)));
    const sunday = dayOf(setting, week, 7);
    if (random() < 0.3) drafts.push(timed(setting, sunday, oneOf(random, ['10:30', '12:00']), 90, 'Brunch'));
  }
  return drafts;
}

/** What both put into the calendar that they share. */
export function family(setting: Setting): Draft[] {
  return [
    timed(setting, dayOf(setting, 0, 6), '16:00', 60, 'Call with the landlord'),
    timed(setting, dayOf(setting, 2, 7), '13:00', 150, 'Lunch at Sam’s parents'),
    wholeDays(setting, dayOf(setting, 9, 5), 3, 'Weekend away', { free: true }),
  ];
}

/** Sam: shifts at a clinic, a choir, evenings of their own. */
export function partnerLife(setting: Setting): Draft[] {
  const { random } = setting;
  const first = (weekday: number) => dayOf(setting, -WEEKS_BACK, weekday);
  const weekly = (days: string): More => ({ rule: `FREQ=WEEKLY;BYDAY=${days}` });
  const drafts: Draft[] = [
    timed(setting, first(1), '08:00', 270, 'Clinic', weekly('MO,TU,WE,TH,FR')),
    timed(setting, first(2), '13:15', 285, 'Clinic, afternoon', weekly('TU,TH')),
    timed(setting, first(1), '13:30', 120, 'Ward round', weekly('MO')),
    timed(setting, first(1), '19:30', 90, 'Choir', weekly('MO')),
    timed(setting, dayOf(setting, 0, 3), '14:00', 90, 'Training day', { private: true }),
    timed(setting, dayOf(setting, 1, 5), '18:30', 180, 'Leaving party'),
  ];
  for (let week = -WEEKS_BACK; week < WEEKS_AHEAD; week += 1) {
    const evening = dayOf(setting, week, oneOf(random, [2, 4, 5]));
    if (random() < 0.5) drafts.push(timed(setting, evening, '18:30', 120, 'On call'));
    if (random() < 0.4) drafts.push(timed(setting, dayOf(setting, week, 6), '09:00', 180, 'Saturday clinic'));
  }
  return drafts;
}
