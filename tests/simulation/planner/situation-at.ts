import type { Occasion } from '#lib/planning/occasion.ts';
import type { Ritual } from '#lib/planning/ritual.ts';
import { planningRules } from '#lib/planning/rules.ts';
import type { Side, Situation } from '#lib/planning/situation.ts';
import { dayMs, type Instant, type Period } from '#lib/time/period.ts';
import { type Entry, isKnown } from './entry.ts';
import type { Year } from './year.ts';

/** What is read: twelve weeks back and nine ahead, and a little, since days count whole. */
const backMs = 13 * 7 * dayMs;
const aheadMs = 10 * 7 * dayMs;

/** What calendars show at an instant. */
export function situationAt(
  { entries, persona }: Year,
  ritual: Ritual,
  occasions: readonly Occasion[],
  now: Instant,
): Situation {
  const read = { start: now - backMs, end: now + aheadMs };
  const known = entries.filter((entry) => isKnown(entry, now) && isWithin(entry.period, read));
  return situationOf(persona, ritual, occasions, now, known);
}

/** What stands in the person's own calendars, as it is known then; of it `work` in the one of work. */
export function ownAt({ entries }: Year, now: Instant): { readonly firm: Period[]; readonly work: Period[] } {
  const own = entries.filter((one) => one.side === 'own' && !one.soft && isKnown(one, now));
  const work = own.filter(({ isWork }) => isWork);
  return { firm: own.map(({ period }) => period), work: work.map(({ period }) => period) };
}

function isWithin(period: Period, read: Period): boolean {
  return period.start < read.end && period.end > read.start;
}

/** A couple with such calendars. */
export function situationOf(
  persona: Year['persona'],
  ritual: Ritual,
  occasions: readonly Occasion[],
  now: Instant,
  entries: readonly Entry[],
): Situation {
  const sideOf = (name: Entry['side'], rest: Pick<Side, 'hours' | 'workHours'>): Side => {
    const those = entries.filter(({ side }) => side === name);
    return { ...rest, ...firmAndSoft(those), unknown: undefined };
  };
  const { hours, workHours, partnerHours, zone } = persona;
  return {
    now,
    zone,
    rituals: [ritual],
    occasions,
    own: sideOf('own', { hours, ...(workHours && { workHours }) }),
    partner: sideOf('partner', { hours: partnerHours }),
    rules: planningRules,
  };
}

function firmAndSoft(entries: readonly Entry[]): Pick<Side, 'firm' | 'soft'> {
  const periods = (soft: boolean) => entries.filter((entry) => entry.soft === soft).map(({ period }) => period);
  return { firm: periods(false), soft: periods(true) };
}
