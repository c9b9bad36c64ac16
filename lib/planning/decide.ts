import { overlaps, type Period } from '#lib/time/period.ts';
import type { Week } from '#lib/time/week.ts';
import { defenceOf } from './defence.ts';
import { type NoRoom, type Placement, placement } from './ladder.ts';
import type { Defence, Occasion } from './occasion.ts';
import { otherDaysIn } from './other-days.ts';
import { isOver, type Outlook, outlookOf, type WeekAt } from './outlook.ts';
import { isOneOff, type Ritual } from './ritual.ts';
import { roomWith } from './room.ts';
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
  const { situation, plans, rules } = asked;
  const isUnknown = [situation.own, situation.partner].some((side) => side?.unknown !== undefined);
  if (isUnknown) return [];
  const outlooks = plans.map(({ ritual }) => outlookOf(situation, ritual, rules.weeksBooked));
  const steps: Step[] = [];
  let standing = situation.occasions;
  for (let ahead = 0; ahead < rules.weeksBooked; ahead++) {
    for (const [i, plan] of plans.entries()) {
      const [outlook, at] = [outlooks[i], outlooks[i]?.weeks[ahead]];
      if (!outlook || !at || asked.isClosed(plan.ritual.key, at.week)) continue;
      const step = stepOf(asked, { plan, at, outlook, standing });
      if (step === undefined) continue;
      steps.push(step);
      // What is decided for one ritual takes its day from the next.
      standing = standingAfter(standing, step);
    }
  }
  // How hard a time is held hangs on what is left, and that on all that was decided.
  return steps.flatMap((step) => decisionOf(asked, step, standing) ?? []);
}

/** What a week of a ritual comes to, before it is known how hard its time is to be held. */
type Course =
  | { readonly kind: 'book' | 'propose'; readonly placed: Placement }
  | { readonly kind: 'move'; readonly occasion: Occasion; readonly placed: Placement }
  | { readonly kind: 'ask'; readonly occasion: Occasion; readonly placed: Placement | undefined }
  | { readonly kind: 'stands'; readonly occasion: Occasion }
  | NoRoom;

/** One ritual in one week, with all that stands by now, of every ritual and week. */
interface Question {
  readonly plan: RitualPlan;
  readonly at: WeekAt;
  readonly outlook: Outlook;
  readonly standing: readonly Occasion[];
}

interface Step extends Omit<Question, 'standing'> {
  readonly course: Course;
}

function stepOf(asked: PlanAsked, question: Question): Step | undefined {
  const { standing, ...of } = question;
  const occasion = standing.find((one) => one.ritual === of.plan.ritual.key && one.cycle === of.at.week);
  const course = occasion ? courseOfStanding(asked, question, occasion) : courseOfOpen(asked, question);
  return course && { ...of, course };
}

function courseOfOpen({ situation, rules, mayBook }: PlanAsked, question: Question): Course | undefined {
  const { plan, at, outlook, standing } = question;
  const space = roomWith(outlook.space, standing);
  const placed = placement({ ...situation, occasions: standing }, space, { ...plan, week: at.week }, rules);
  if (placed.kind === 'no-room') return isOver(situation, plan.ritual, at.within) ? undefined : placed;
  const ofWeek = standing.filter(
    (one) => one.state !== 'let-go' && !isOneOff(one.ritual) && overlaps(one.period, at.within),
  );
  return { kind: mayBook && ofWeek.length < rules.bookedAWeekMost ? 'book' : 'propose', placed };
}

/** What stands is left alone, or given another time where something lies on it. */
function courseOfStanding(asked: PlanAsked, question: Question, occasion: Occasion): Course | undefined {
  const { situation, rules } = asked;
  if (occasion.state !== 'held') return undefined;
  const hasBegun = occasion.period.start <= situation.now;
  if (!isTaken(situation, occasion.period)) return hasBegun ? undefined : { kind: 'stands', occasion };
  const { plan, at, outlook, standing } = question;
  const occasions = standing.filter((one) => one !== occasion);
  const space = roomWith(outlook.space, occasions);
  const found = placement({ ...situation, occasions }, space, { ...plan, week: at.week }, rules);
  const placed = found.kind === 'placed' ? found : undefined;
  // Nobody answered, and a meeting had the time: what is left of the week may still be asked for.
  if (hasBegun) return placed && { kind: 'ask', occasion, placed };
  const mayMove = asked.mayMove && situation.partner !== undefined && !occasion.byHand && !asked.asksFirst(occasion);
  if (!placed || !mayMove || occasion.defence === 'locked') return { kind: 'ask', occasion, placed };
  return { kind: 'move', occasion, placed };
}

/** Firm time of either. Tentative time takes nothing: it may come to nothing. */
function isTaken({ own, partner }: Situation, period: Period): boolean {
  return [...own.firm, ...(partner?.firm ?? [])].some((busy) => overlaps(busy, period));
}

function standingAfter(standing: readonly Occasion[], { plan, at, course }: Step): readonly Occasion[] {
  if (course.kind === 'no-room' || course.kind === 'stands' || !course.placed) return standing;
  const { period } = course.placed;
  if (course.kind !== 'move') return [...standing, decided(plan, at.week, period)];
  return standing.map((one) => (one === course.occasion ? { ...one, period } : one));
}

function decisionOf(
  asked: PlanAsked,
  { plan, at, outlook, course }: Step,
  standing: readonly Occasion[],
): Decision | undefined {
  const of = { ritual: plan.ritual.key, week: at.week };
  if (course.kind === 'no-room' || course.kind === 'ask') return { ...of, ...course };
  const others = standing.filter((one) => one.ritual !== of.ritual || one.cycle !== of.week);
  const period = course.kind === 'stands' ? course.occasion.period : course.placed.period;
  const otherDays = otherDaysIn(roomWith(outlook.space, others), at.within, period);
  const { now, rules } = asked.situation;
  const defence = defenceOf({ otherDays, start: period.start, now, inSeason: asked.inSeason }, rules);
  if (course.kind !== 'stands') return { ...of, ...course, otherDays, defence };
  const { occasion } = course;
  const isDue = isHarder(defence, occasion.defence) && !occasion.byHand;
  return isDue ? { ...of, kind: 'firm-up', occasion, otherDays, defence } : undefined;
}

const order: readonly Defence[] = ['hold', 'firm', 'locked'];

function isHarder(a: Defence, b: Defence): boolean {
  return order.indexOf(a) > order.indexOf(b);
}

/** What is decided, as the occasion that it will be: it takes its day. */
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
