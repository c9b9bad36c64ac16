import { type KeptOccasion, loadOccasions } from '#lib/booking/records.ts';
import type { Defence } from '#lib/planning/occasion.ts';
import type { Ritual } from '#lib/planning/ritual.ts';
import type { Account } from '#lib/stores/accounts.ts';
import type { Instant, Period } from '#lib/time/period.ts';
import { dayPeriod, wallTimeAt } from '#lib/time/wall-time.ts';
import { isoWeekAt, monthAt, monthPeriod, weekPeriod } from '#lib/time/week.ts';
import type { World } from './world.ts';

/** The week, month or day that a time belongs to. */
export function cycleAt({ every, zone }: Pick<Ritual, 'every' | 'zone'>, instant: Instant): string {
  if (every === 'day') return wallTimeAt(instant, zone).date;
  return every === 'month' ? monthAt(instant, zone) : isoWeekAt(instant, zone);
}

export function cyclePeriod({ every, zone }: Pick<Ritual, 'every' | 'zone'>, cycle: string): Period {
  if (every === 'day') return dayPeriod(cycle, zone);
  return every === 'month' ? monthPeriod(cycle, zone) : weekPeriod(cycle, zone);
}

/** This ritual in this cycle, in whatever calendar. */
export async function occasionsIn(world: World, ritual: string, cycle: string): Promise<readonly KeptOccasion[]> {
  return (await loadOccasions(world.store)).filter((one) => one.ritual === ritual && one.cycle === cycle);
}

/** What is to be kept. */
export interface ToKeep {
  readonly ritual: Ritual;
  readonly cycle: string;
  readonly period: Period;
  /** The person's own zone. */
  readonly zone: string;
  readonly summary: string;
  readonly defence: Defence;
}

/**
 * The occasion that keeps it: nothing is stored or sent yet.
 *
 * @param before this ritual in this cycle: whatever has an event, had one, or may have one on its way keeps its id
 */
export async function newOccasion(
  world: World,
  { ritual, cycle, period, zone, summary, defence }: ToKeep,
  account: Account & { readonly bookingCalendarId: string },
  before: readonly KeptOccasion[],
): Promise<KeptOccasion> {
  const calendarId = account.bookingCalendarId;
  const generation = nextGeneration(before.filter((one) => one.calendarId === calendarId));
  const id = await world.idOf({ subject: account.subject, calendarId, ritual: ritual.key, cycle, generation });
  return {
    id,
    ritual: ritual.key,
    cycle,
    generation,
    state: 'held',
    accountId: account.id,
    calendarId,
    period,
    zone,
    summary,
    defence,
    byHand: false,
    madeAt: world.now(),
    standing: undefined,
    insertSent: false,
    spent: false,
    written: [],
  };
}

function nextGeneration(before: readonly KeptOccasion[]): number {
  const after = ({ generation, spent, insertSent, standing }: KeptOccasion) =>
    generation + Number(spent || insertSent || standing !== undefined);
  return Math.max(0, ...before.map(after));
}
