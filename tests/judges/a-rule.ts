import rrule from 'rrule';
import type { Random } from './random.ts';

const { rrulestr } = rrule;

const days = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** The parts of a rule, without its end. */
export function aRule(random: Random): string {
  const { whole, pick, chance } = random;
  const some = (list: readonly (string | number)[], most: number) => {
    const chosen = new Set(Array.from({ length: whole(1, most) }, () => pick(list)));
    return list.filter((one) => chosen.has(one)).join();
  };
  const months = Array.from({ length: 12 }, (_, index) => index + 1);
  const ordinal = () => `${pick([1, 2, 3, 4, -1, -2])}${pick(days)}`;
  const interval = (most: number) => (chance(0.5) ? `;INTERVAL=${whole(2, most)}` : '');
  const weekly = () =>
    `FREQ=WEEKLY${interval(4)};BYDAY=${some(days, 5)}${chance(0.3) ? `;WKST=${pick(['SU', 'MO'])}` : ''}`;
  return pick([
    weekly,
    weekly,
    () => `FREQ=WEEKLY${interval(3)}`,
    () => `FREQ=DAILY${interval(10)}`,
    () => `FREQ=DAILY;BYDAY=${some(days, 5)}`,
    () => `FREQ=DAILY;BYMONTH=${some(months, 4)}`,
    () => `FREQ=MONTHLY${interval(5)}`,
    () => `FREQ=MONTHLY${interval(3)};BYMONTHDAY=${pick([whole(1, 28), whole(29, 31), -1, -2])}`,
    () => `FREQ=MONTHLY${interval(3)};BYDAY=${ordinal()}`,
    () => `FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=${pick([1, -1])}`,
    () => `FREQ=YEARLY;BYMONTH=${pick(months)};BYDAY=${ordinal()}`,
    () => `FREQ=YEARLY;BYMONTH=${pick(months)};BYMONTHDAY=${whole(1, 28)}`,
    () => `FREQ=YEARLY${interval(2)}`,
    () => `FREQ=YEARLY;BYYEARDAY=${whole(1, 365)}`,
    () => `FREQ=HOURLY;INTERVAL=${pick([5, 6, 8, 12, 24, 36])}`,
  ])();
}

/** Wall times that a rule has between two, both among them, by `rrule`: as if every place were Greenwich. */
export function ruleTimes(rule: string, start: number, from: number, to: number): number[] {
  const stamp = new Date(start).toISOString().replace(/[-:]|\.\d+/g, '');
  const found = rrulestr(`DTSTART:${stamp}\nRRULE:${rule}`).between(new Date(from), new Date(to), true);
  return found.map((date) => date.getTime());
}
