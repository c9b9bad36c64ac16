import { overlaps, type Period } from '#lib/time/period.ts';
import { intersection, timeline } from '#lib/time/timeline.ts';
import { addWeeks, isoWeekAt, type Week, weekPeriod } from '#lib/time/week.ts';
import { defenceOf } from './defence.ts';
import { type NoRoom, type Placement, placement } from './ladder.ts';
import type { Defence, Occasion } from './occasion.ts';
import { countOtherDays } from './other-days.ts';
import type { Ritual } from './ritual.ts';
import { type Room, room } from './room.ts';
import type { Situation } from './situation.ts';
import { slotsOf } from './slot.ts';
import type { WeeklyRules } from './weekly-rules.ts';
import type { WeeklyTime } from './weekly-time.ts';

/** A ritual and the times at which it stands, as `weeklyTimes` chose them or a person did. */
export interface RitualPlan {
  readonly ritual: Ritual;
  readonly time: WeeklyTime;
  /** The best first. */
  readonly runnersUp: readonly WeeklyTime[];
}

/** All that is decided about weeks. */
export interface PlanAsked {
  /** Its occasions are all that stand or stood, of every ritual. */
  readonly situation: Situation;
  readonly plans: readonly RitualPlan[];
  /** Weeks of a ritual that are let go, or paused. */
  readonly isClosed: (ritual: string, week: Week) => boolean;
  /** Occasions that were moved unasked once, or that somebody was invited to: they move by a tap alone. */
  readonly asksFirst: (occasion: Occasion) => boolean;
  /** The person's standing choice: new weeks are booked, and what work takes is moved once. */
  readonly mayBook: boolean;
  readonly mayMove: boolean;
  readonly inSeason: boolean;
  readonly rules: WeeklyRules;
}

/** How hard, with so many other days to fall back on. */
interface Held {
  readonly defence: Defence;
  readonly otherDays: number;
}

/** What is to be done about one ritual in one week. */
export type Decision = { readonly ritual: string; readonly week: Week } & (
  | ({ readonly kind: 'book'; readonly placed: Placement } & Held)
  /** The same, for a tap. */
  | ({ readonly kind: 'propose'; readonly placed: Placement } & Held)
  | ({ readonly kind: 'move'; readonly occasion: Occasion; readonly placed: Placement } & Held)
  /** Something lies on it, and a person has to say; `placed` is what would be done. */
  | { readonly kind: 'ask'; readonly occasion: Occasion; readonly placed: Placement | undefined }
  | ({ readonly kind: 'firm-up'; readonly occasion: Occasion } & Held)
  | ({ readonly ritual: string } & NoRoom)
);

/**
 * What to do about the next weeks: one decision at most for each ritual and week, earliest week first. Pure: the same
 * situation always gives the same, and what was done is not decided again.
 *
 * @returns nothing where a side's time is not known: unknown is not free
 * @throws RangeError when a zone is none
 */
export function decide(asked: PlanAsked): Decision[] {
  const { situation, plans, rules } = asked;
  const isUnknown = [situation.own, situation.partner].some((side) => side?.unknown !== undefined);
  if (isUnknown) return [];
  const decisions: Decision[] = [];
  let standing = situation.occasions;
  for (let ahead = 0; ahead < rules.weeksBooked; ahead++) {
    for (const plan of plans) {
      const week = addWeeks(isoWeekAt(situation.now, plan.ritual.zone), ahead);
      if (asked.isClosed(plan.ritual.key, week)) continue;
      const decision = decisionFor(asked, { ...situation, occasions: standing }, plan, week);
      if (decision === undefined) continue;
      decisions.push(decision);
      // What is decided for one ritual takes its day from the next.
      const placed = 'placed' in decision ? decision.placed : undefined;
      if (placed) standing = [...standing, decided(plan, week, placed.period)];
    }
  }
  return decisions;
}

function decisionFor(asked: PlanAsked, situation: Situation, plan: RitualPlan, week: Week): Decision | undefined {
  const { ritual } = plan;
  const within = weekPeriod(week, ritual.zone);
  const at = { ritual: ritual.key, week };
  const occasion = situation.occasions.find((one) => one.ritual === ritual.key && one.cycle === week);
  if (occasion) return standingDecision(asked, situation, plan, occasion);
  if (within.end <= situation.now) return undefined;
  const space = room(situation, ritual, within);
  const placed = placement(situation, space, { ...plan, week }, asked.rules);
  if (placed.kind === 'no-room') return isOver(situation, plan, within) ? undefined : { ...at, ...placed };
  return { ...at, kind: asked.mayBook ? 'book' : 'propose', placed, ...heldAt(asked, space, within, placed.period) };
}

/** What stands: left alone, held harder as less is left, or given another time where something lies on it. */
function standingDecision(
  asked: PlanAsked,
  situation: Situation,
  plan: RitualPlan,
  occasion: Occasion,
): Decision | undefined {
  const { ritual } = plan;
  const at = { ritual: ritual.key, week: occasion.cycle };
  if (occasion.state !== 'held' || occasion.period.start <= situation.now) return undefined;
  const others = { ...situation, occasions: situation.occasions.filter((one) => one !== occasion) };
  const within = weekPeriod(occasion.cycle, ritual.zone);
  const space = room(others, ritual, within);
  if (!isTaken(situation, occasion.period)) {
    const held = heldAt(asked, space, within, occasion.period);
    const isDue = isHarder(held.defence, occasion.defence) && !occasion.byHand;
    return isDue ? { ...at, kind: 'firm-up', occasion, ...held } : undefined;
  }
  const found = placement(others, space, { ...plan, week: occasion.cycle }, asked.rules);
  const placed = found.kind === 'placed' ? found : undefined;
  const mayMove = asked.mayMove && situation.partner !== undefined && !occasion.byHand && !asked.asksFirst(occasion);
  if (!placed || !mayMove || occasion.defence === 'locked') return { ...at, kind: 'ask', occasion, placed };
  return { ...at, kind: 'move', occasion, placed, ...heldAt(asked, space, within, placed.period) };
}

/** Firm time of either. Tentative time takes nothing: it may come to nothing. */
function isTaken({ own, partner }: Situation, period: Period): boolean {
  return [...own.firm, ...(partner?.firm ?? [])].some((busy) => overlaps(busy, period));
}

/** How hard it would be held there, and what would be left if it went. */
function heldAt({ situation, inSeason }: PlanAsked, space: Room, within: Period, period: Period): Held {
  const otherDays = countOtherDays(situation, slotsOf(space, within), period);
  const { now, rules } = situation;
  return { otherDays, defence: defenceOf({ otherDays, start: period.start, now, inSeason }, rules) };
}

const order: readonly Defence[] = ['hold', 'firm', 'locked'];

function isHarder(a: Defence, b: Defence): boolean {
  return order.indexOf(a) > order.indexOf(b);
}

/** So late in its week nothing was missed: the hours that both offer are over. */
function isOver(situation: Situation, { ritual }: RitualPlan, within: Period): boolean {
  const empty = { ...situation, own: { ...situation.own, firm: [] }, occasions: [] };
  const partner = situation.partner && { ...situation.partner, firm: [], soft: [] };
  const { offered } = room({ ...empty, partner }, ritual, within);
  return intersection(offered, timeline([within])).length === 0;
}

/** What is decided, as the occasion that it will be: it takes its day from the others. */
export function decided({ ritual }: Pick<RitualPlan, 'ritual'>, cycle: Week, period: Period): Occasion {
  return {
    id: '',
    ritual: ritual.key,
    cycle,
    generation: 0,
    state: 'held',
    accountId: '',
    calendarId: '',
    period,
    zone: ritual.zone,
    summary: '',
    defence: 'hold',
    byHand: false,
    madeAt: 0,
  };
}
