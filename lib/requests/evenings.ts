import { loadOccasions } from '#lib/booking/records.ts';
import { lightEvenings } from '#lib/planning/light-evenings.ts';
import type { Occasion } from '#lib/planning/occasion.ts';
import type { Ritual } from '#lib/planning/ritual.ts';
import { addMonths, monthAt, monthPeriod } from '#lib/time/week.ts';
import type { EveningView, Picks } from './plan-view.ts';
import { known, type SituationNow } from './situation-now.ts';
import type { World } from './world.ts';

/** So many months, and of each so many other evenings. */
const monthsAhead = 3;
const othersMost = 3;

/**
 * The lightest evening in each of the next months that has none yet.
 *
 * @param promised what the weekly rituals take before it
 */
export async function evenings(
  world: World,
  situation: SituationNow,
  ritual: Ritual,
  picks: Picks,
  promised: readonly Occasion[],
): Promise<readonly EveningView[]> {
  const all = (await loadOccasions(world.store)).filter((one) => one.ritual === ritual.key && one.state !== 'planned');
  const settled = new Set(all.map(({ cycle }) => cycle));
  const { now } = situation;
  const whole = { ...situation, occasions: [...situation.occasions, ...promised] };
  const first = monthAt(now, ritual.zone);
  return Array.from({ length: monthsAhead }, (_, ahead) => {
    const month = addMonths(first, ahead);
    if (settled.has(month)) return { month, proposed: undefined, others: [] };
    const { start, end } = monthPeriod(month, ritual.zone);
    const within = { start: Math.max(start, now), end: Math.min(end, known(now).end) };
    const found = within.start < within.end ? lightEvenings(whole, ritual, within) : [];
    const proposed = found.find((period) => period.start === picks.evenings[month]) ?? found[0];
    return { month, proposed, others: found.filter((period) => period !== proposed).slice(0, othersMost) };
  });
}
