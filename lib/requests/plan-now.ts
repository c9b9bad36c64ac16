import { isShared } from '#lib/booking/guests.ts';
import { acceptedClashes } from '#lib/booking/outside-change.ts';
import { type KeptOccasion, loadOccasions } from '#lib/booking/records.ts';
import { type Decision, decide, type RitualPlan } from '#lib/planning/decide.ts';
import { isItsWeek, type Ritual, type RitualKey } from '#lib/planning/ritual.ts';
import { isSmallest } from '#lib/planning/season-form.ts';
import { type WeeklyRules, weeklyRules } from '#lib/planning/weekly-rules.ts';
import { type TimeChoice, type WeeklyTime, weeklyTimes } from '#lib/planning/weekly-time.ts';
import { addWeeks, datesOfWeek, type Week } from '#lib/time/week.ts';
import { pausedUntil } from './pause.ts';
import type { Picks, RitualPlanView } from './plan-view.ts';
import type { SituationNow } from './situation-now.ts';
import type { World } from './world.ts';

/** What the planner says of the weekly rituals, with what a person picked in place of its own choice. */
export interface PlanNow {
  readonly weeks: readonly Week[];
  /** Of the rituals that are on, in their order. */
  readonly rituals: readonly { readonly ritual: Ritual; readonly view: RitualPlanView }[];
  /** Earliest week first, one at most for each ritual and week. */
  readonly decisions: readonly Decision[];
  readonly closed: (ritual: Ritual, week: Week) => 'let-go' | 'paused' | 'not-its-turn' | undefined;
}

/** `weeks`: how far ahead it is decided; `mayBook`, `mayMove`: the person's standing choices. */
export interface Asked extends Pick<WeeklyRules, 'weeksBooked'> {
  readonly mayBook: boolean;
  readonly mayMove: boolean;
  /** Of these rituals alone, and without a look for better times; undefined: of all. */
  readonly only?: ReadonlySet<string> | undefined;
}

export async function planNow(world: World, situation: SituationNow, picks: Picks, asked: Asked): Promise<PlanNow> {
  const all = new Map((await loadOccasions(world.store)).map((occasion) => [occasion.id, occasion]));
  const closed = closedIn(situation, [...all.values()]);
  const rituals = ritualPlans(situation, picks, asked.only);
  const plans = rituals.flatMap(({ ritual, view }) => ritualPlan(ritual, view) ?? []);
  const { phase, thisWeek } = situation.season;
  const decisions = decide({
    situation,
    plans,
    isClosed: (key, week) => plans.some(({ ritual }) => ritual.key === key && closed(ritual, week) !== undefined),
    asksFirst: ({ id }) => asksFirst(all.get(id)),
    mayBook: asked.mayBook,
    mayMove: asked.mayMove,
    inSeason: phase.kind === 'season',
    rules: { ...weeklyRules, weeksBooked: asked.weeksBooked },
  });
  const accepted = await acceptedClashes(world.store);
  const weeks = Array.from({ length: weeklyRules.weeksAhead }, (_, ahead) => addWeeks(thisWeek, ahead));
  const isOpen = (one: Decision) => !(one.kind === 'ask' || one.kind === 'move') || !accepted.has(one.occasion.id);
  return { weeks, rituals, decisions: decisions.filter(isOpen), closed };
}

/** Whoever is invited hears of a move by a tap alone, and one unasked move is enough. */
function asksFirst(occasion: KeptOccasion | undefined): boolean {
  return (
    occasion === undefined || isShared(occasion) || occasion.invite !== undefined || occasion.movedUnasked === true
  );
}

function ritualPlan(ritual: Ritual, { time, runnersUp }: RitualPlanView): RitualPlan | undefined {
  return time && { ritual, time, runnersUp };
}

/** The rituals of weeks that are on, with their times. */
function ritualPlans(situation: SituationNow, picks: Picks, only: Asked['only']): PlanNow['rituals'] {
  const { settings } = situation;
  const chosen = ({ key }: Ritual) => settings.rituals[key as RitualKey];
  const weekly = situation.rituals.filter(
    (ritual) => ritual.every !== 'month' && chosen(ritual).on && (only?.has(ritual.key) ?? true),
  );
  const picked = ({ key }: Ritual) => picks.times[key as RitualKey];
  const wanted = weekly.map((ritual) => ({ ritual, standing: chosen(ritual).time }));
  const pinned = wanted.map((one) => ({ ...one, pinned: picked(one.ritual) ?? one.standing }));
  const free = only ? [] : weeklyTimes(situation, wanted, weeklyRules);
  const held = weeklyTimes(situation, pinned, weeklyRules);
  return weekly.map((ritual, i) => {
    const standing = chosen(ritual).time;
    const mayLeave = standing !== undefined && picked(ritual) === undefined;
    const better = mayLeave && free[i]?.isNew ? free[i].time : undefined;
    const small = isSmallest(situation.season.phase);
    return { ritual, view: { ...viewOf(ritual, held[i], standing), small, better } };
  });
}

function viewOf(
  ritual: Ritual,
  choice: TimeChoice | undefined,
  standing: WeeklyTime | undefined,
): Omit<RitualPlanView, 'small' | 'better'> {
  const time = choice?.time;
  return {
    ritual: ritual.key as RitualKey,
    every: ritual.every === 'other-week' ? 'other-week' : 'week',
    lengthMin: ritual.length.usualMin,
    time,
    standing: time !== undefined && standing?.weekday === time.weekday && standing.minute === time.minute,
    runnersUp: choice?.runnersUp ?? [],
    asWished: choice?.asWished,
  };
}

/** Why nothing is decided for a ritual in a week. */
function closedIn(situation: SituationNow, occasions: readonly KeptOccasion[]): PlanNow['closed'] {
  const lastOfPause = pausedUntil(situation);
  const stands = new Set<string>();
  const gone = new Set<string>();
  for (const { ritual, cycle, state } of occasions) {
    if (state === 'let-go') gone.add(`${ritual} ${cycle}`);
    else if (state !== 'planned') stands.add(`${ritual} ${cycle}`);
  }
  return (ritual, week) => {
    const name = `${ritual.key} ${week}`;
    if (stands.has(name)) return undefined;
    if (gone.has(name)) return 'let-go';
    if (lastOfPause !== '' && (datesOfWeek(week)[0] ?? '') <= lastOfPause) return 'paused';
    return isItsWeek(ritual, week) ? undefined : 'not-its-turn';
  };
}
