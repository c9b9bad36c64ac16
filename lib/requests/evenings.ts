import { loadOccasions } from '#lib/booking/records.ts';
import { lightEvenings } from '#lib/planning/light-evenings.ts';
import type { Occasion } from '#lib/planning/occasion.ts';
import type { Ritual } from '#lib/planning/ritual.ts';
import { addMonths, monthAt, monthPeriod } from '#lib/time/week.ts';
import type { EveningView, Picks } from './plan-view.ts';
import { known as readWithin, type SituationNow } from './situation-now.ts';
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
  const known = [...(await loadOccasions(world.store)), ...situation.joint].filter((one) => one.ritual === ritual.key);
  const has = (month: string, states: readonly Occasion['state'][]) =>
    known.some(({ cycle, state }) => cycle === month && states.includes(state));
  const { now } = situation;
  const whole = { ...situation, occasions: [...situation.occasions, ...promised] };
  const first = monthAt(now, ritual.zone);
  return Array.from({ length: monthsAhead }, (_, ahead) => {
    const month = addMonths(first, ahead);
    const stands = has(month, ['held', 'kept', 'partly']);
    const letGo = !stands && has(month, ['let-go']);
    if (stands || letGo) return { month, letGo, proposed: undefined, others: [] };
    const { start, end } = monthPeriod(month, ritual.zone);
    const within = { start: Math.max(start, now), end: Math.min(end, readWithin(now).end) };
    const found = within.start < within.end ? lightEvenings(whole, ritual, within) : [];
    const proposed = found.find((period) => period.start === picks.evenings[month]) ?? found[0];
    return { month, letGo, proposed, others: found.filter((period) => period !== proposed).slice(0, othersMost) };
  });
}
