import { type Instant, overlaps, type Period } from '#lib/time/period.ts';
import { intersection, timeline } from '#lib/time/timeline.ts';
import { addWeeks, isoWeekAt, type Week, weekPeriod } from '#lib/time/week.ts';
import { defenceOf } from './defence.ts';
import { type NoRoom, type Placement, placement } from './ladder.ts';
import type { Defence, Occasion } from './occasion.ts';
import { otherDaysIn } from './other-days.ts';
import type { Ritual } from './ritual.ts';
import { type Room, room, roomWith } from './room.ts';
import type { Situation } from './situation.ts';
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
  const { situation } = asked;
  const isUnknown = [situation.own, situation.partner].some((side) => side?.unknown !== undefined);
  if (isUnknown) return [];
  const outlooks = asked.plans.map((plan) => outlookOf(asked, plan));
  const decisions: Decision[] = [];
  let standing = situation.occasions;
  for (let ahead = 0; ahead < asked.rules.weeksBooked; ahead++) {
    for (const { plan, weeks, space } of outlooks) {
      const at = weeks[ahead];
      if (!at || asked.isClosed(plan.ritual.key, at.week)) continue;
      const decision = decisionFor(asked, { plan, at, space, standing });
      if (decision === undefined) continue;
      decisions.push(decision);
      // What is decided for one ritual takes its day from the next.
      const placed = 'placed' in decision ? decision.placed : undefined;
      if (placed) standing = [...standing, decided(plan, at.week, placed.period)];
    }
  }
  return decisions;
}

/** A week, and when it is in the ritual's zone. */
interface WeekAt {
  readonly week: Week;
  readonly within: Period;
}

/** The weeks of one ritual, and the room in them as if nothing stood. */
interface Outlook {
  readonly plan: RitualPlan;
  readonly weeks: readonly WeekAt[];
  readonly space: Room;
}

function outlookOf({ situation, rules }: PlanAsked, plan: RitualPlan): Outlook {
  const { ritual } = plan;
  const thisWeek = isoWeekAt(situation.now, ritual.zone);
  const weeks = Array.from({ length: rules.weeksBooked }, (_, ahead) => {
    const week = addWeeks(thisWeek, ahead);
    return { week, within: weekPeriod(week, ritual.zone) };
  });
  const span = { start: weeks[0]?.within.start ?? situation.now, end: weeks.at(-1)?.within.end ?? situation.now };
  return { plan, weeks, space: room({ ...situation, occasions: [] }, ritual, span) };
}

/** One ritual in one week, with all that stands by now, of every ritual and week. */
interface Question {
  readonly plan: RitualPlan;
  readonly at: WeekAt;
  readonly space: Room;
  readonly standing: readonly Occasion[];
}

function decisionFor(asked: PlanAsked, question: Question): Decision | undefined {
  const { plan, at, standing } = question;
  const occasion = standing.find((one) => one.ritual === plan.ritual.key && one.cycle === at.week);
  if (occasion) return standingDecision(asked, question, occasion);
  const { situation, rules } = asked;
  const space = roomWith(question.space, standing);
  const placed = placement({ ...situation, occasions: standing }, space, { ...plan, week: at.week }, rules);
  const of = { ritual: plan.ritual.key, week: at.week };
  if (placed.kind === 'no-room') return isOver(situation, plan, at.within) ? undefined : { ...of, ...placed };
  const kind = asked.mayBook ? 'book' : 'propose';
  return { ...of, kind, placed, ...heldAt(asked, space, at.within, placed.period) };
}

/** What stands: left alone, held harder as less is left, or given another time where something lies on it. */
function standingDecision(asked: PlanAsked, question: Question, occasion: Occasion): Decision | undefined {
  const { situation } = asked;
  if (occasion.state !== 'held' || occasion.period.start <= situation.now) return undefined;
  const { plan, at, standing } = question;
  const of = { ritual: plan.ritual.key, week: at.week };
  const occasions = standing.filter((one) => one !== occasion);
  const space = roomWith(question.space, occasions);
  if (!isTaken(situation, occasion.period)) {
    const held = heldAt(asked, space, at.within, occasion.period);
    const isDue = isHarder(held.defence, occasion.defence) && !occasion.byHand;
    return isDue ? { ...of, kind: 'firm-up', occasion, ...held } : undefined;
  }
  const found = placement({ ...situation, occasions }, space, { ...plan, week: at.week }, asked.rules);
  const placed = found.kind === 'placed' ? found : undefined;
  const mayMove = asked.mayMove && situation.partner !== undefined && !occasion.byHand && !asked.asksFirst(occasion);
  if (!placed || !mayMove || occasion.defence === 'locked') return { ...of, kind: 'ask', occasion, placed };
  return { ...of, kind: 'move', occasion, placed, ...heldAt(asked, space, at.within, placed.period) };
}

/** Firm time of either. Tentative time takes nothing: it may come to nothing. */
function isTaken({ own, partner }: Situation, period: Period): boolean {
  return [...own.firm, ...(partner?.firm ?? [])].some((busy) => overlaps(busy, period));
}

/** How hard it would be held there, and what would be left if it went. */
function heldAt({ situation, inSeason }: PlanAsked, space: Room, within: Period, period: Period): Held {
  const otherDays = otherDaysIn(space, within, period);
  const { now, rules } = situation;
  return { otherDays, defence: defenceOf({ otherDays, start: period.start, now, inSeason }, rules) };
}

const order: readonly Defence[] = ['hold', 'firm', 'locked'];

function isHarder(a: Defence, b: Defence): boolean {
  return order.indexOf(a) > order.indexOf(b);
}

/** So late in its week nothing was missed: of the hours that both offer there were some, and they are over. */
function isOver(situation: Situation, { ritual }: RitualPlan, within: Period): boolean {
  if (within.start > situation.now) return false;
  const partner = situation.partner && { ...situation.partner, firm: [], soft: [] };
  const empty = { ...situation, own: { ...situation.own, firm: [], soft: [] }, partner, occasions: [] };
  const hoursFrom = (now: Instant) =>
    intersection(room({ ...empty, now }, ritual, within).offered, timeline([within])).length;
  return hoursFrom(situation.now) === 0 && hoursFrom(within.start) > 0;
}

/** What is decided, as the occasion that it will be: it takes its day. */
function decided({ ritual }: RitualPlan, cycle: Week, period: Period): Occasion {
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
