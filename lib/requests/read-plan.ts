import { type Decision, decided } from '#lib/planning/decide.ts';
import type { Ritual, RitualKey } from '#lib/planning/ritual.ts';
import { weeklyRules } from '#lib/planning/weekly-rules.ts';
import { isoWeekAt, type Week } from '#lib/time/week.ts';
import { evenings } from './evenings.ts';
import { bookingPreview, heldAt } from './keep-slot.ts';
import { keptTimes } from './kept-times.ts';
import { findObstacleNow } from './list-slots.ts';
import { pausedUntil } from './pause.ts';
import { type PlanNow, planNow } from './plan-now.ts';
import type { EveningView, Picks, PlanGap, PlanView, Proposed, Taken } from './plan-view.ts';
import { planWeeks } from './plan-weeks.ts';
import { usualHours } from './season-now.ts';
import { type SituationNow, situationNow } from './situation-now.ts';
import type { World } from './world.ts';

/** Eight weeks as the store knows them, without asking any calendar. */
export async function readPlan(world: World, picks: Picks): Promise<PlanView> {
  const situation = await situationNow(world);
  const { now, zone, season, settings } = situation;
  const plan = await planNow(world, situation, picks, {
    weeksBooked: weeklyRules.weeksAhead,
    mayBook: false,
    mayMove: false,
  });
  const months = await eveningsOf(world, situation, plan, picks);
  const kept = await keptTimes(world, situation);
  // What was planned in a pause would be written into it, or behind the back of whoever comes back to another life.
  const isPaused = pausedUntil(situation) !== '';
  const proposed = isPaused ? [] : [...weeklyProposals(plan), ...eveningProposals(situation, months)];
  return {
    madeAt: now,
    zone,
    phase: season.phase,
    coming: season.coming,
    comingName: season.declared.find(({ first }) => isComing(first, season.coming))?.name ?? '',
    usualHours: usualHours(situation),
    weeks: planWeeks(situation, plan.weeks, kept, proposed),
    rituals: plan.rituals.map(({ view }) => view),
    evenings: months,
    gaps: gapsOf(situation, plan),
    taken: plan.decisions.flatMap((decision) => takenBy(decision, kept)),
    picks: picksOf(plan, months),
    writes: proposed.filter(({ writes }) => writes).sort((a, b) => a.period.start - b.period.start),
    preview: bookingPreview(world, situation),
    obstacle: findObstacleNow(situation),
    pausedUntil: pausedUntil(situation),
    partnerName: settings.partnerName,
  };
}

function picksOf({ rituals }: PlanNow, months: readonly EveningView[]): Picks {
  const times = rituals.flatMap(({ view: { ritual, time } }) =>
    time ? [[ritual, { weekday: time.weekday, minute: time.minute }] as const] : [],
  );
  const starts = months.flatMap(({ month, proposed }) => (proposed ? [[month, proposed.start] as const] : []));
  return { times: Object.fromEntries(times), evenings: Object.fromEntries(starts) };
}

function isComing(first: string, coming: Week | undefined): boolean {
  return coming !== undefined && isoWeekAt(Date.parse(`${first}T12:00:00Z`), 'UTC') === coming;
}

function weeklyProposals({ decisions, weeks }: PlanNow): readonly Proposed[] {
  const near = weeks.slice(0, weeklyRules.weeksBooked);
  return decisions.flatMap((decision) => {
    if (decision.kind !== 'propose' && decision.kind !== 'book') return [];
    const { ritual, week, placed, defence, otherDays } = decision;
    const { period, rung } = placed;
    return { ritual: ritual as RitualKey, cycle: week, period, rung, defence, otherDays, writes: near.includes(week) };
  });
}

/** After the weekly rituals, which take their days first. */
async function eveningsOf(
  world: World,
  situation: SituationNow,
  { decisions, rituals }: PlanNow,
  picks: Picks,
): Promise<readonly EveningView[]> {
  const ritual = eveningRitual(situation);
  const isClosed = pausedUntil(situation) !== '' || situation.own.unknown || situation.partner?.unknown;
  if (!ritual || isClosed) return [];
  const promised = decisions.flatMap((decision) => {
    const plan = rituals.find((one) => one.ritual.key === decision.ritual);
    return 'placed' in decision && decision.placed && plan ? decided(plan, decision.week, decision.placed.period) : [];
  });
  return evenings(world, situation, ritual, picks, promised);
}

function eveningRitual({ rituals, settings }: SituationNow): Ritual | undefined {
  return settings.rituals['monthly-evening'].on ? rituals.find(({ every }) => every === 'month') : undefined;
}

function eveningProposals(situation: SituationNow, months: readonly EveningView[]): readonly Proposed[] {
  const ritual = eveningRitual(situation);
  if (!ritual) return [];
  return months.flatMap(({ month, proposed }) => {
    if (proposed === undefined) return [];
    const held = heldAt(situation, ritual, proposed);
    const base = { ritual: 'monthly-evening', cycle: month, period: proposed, rung: 'as-it-stands' } as const;
    return { ...base, ...held, writes: true };
  });
}

/** No week is passed over in silence: what has neither a time nor a proposal has a reason. */
function gapsOf(situation: SituationNow, { rituals, weeks, decisions, closed }: PlanNow): readonly PlanGap[] {
  if (situation.own.unknown || situation.partner?.unknown) return [];
  return rituals.flatMap(({ ritual, view }) =>
    weeks.flatMap((week): readonly PlanGap[] => {
      const at = { ritual: view.ritual, cycle: week, couldMove: undefined };
      const reason = closed(ritual, week);
      if (reason !== undefined) return [{ ...at, reason }];
      const decision = decisions.find((one) => one.ritual === ritual.key && one.week === week);
      if (decision?.kind === 'no-room') return [{ ...at, reason: 'no-room', couldMove: decision.couldMove }];
      const stands = situation.occasions.some((one) => one.ritual === ritual.key && one.cycle === week);
      if (decision !== undefined || stands) return [];
      return [{ ...at, reason: view.time === undefined ? 'no-room' : 'over' }];
    }),
  );
}

function takenBy(decision: Decision, kept: PlanView['weeks'][number]['days'][number]['kept']): readonly Taken[] {
  if (decision.kind !== 'ask' && decision.kind !== 'move') return [];
  const one = kept.find(({ occasion }) => occasion === decision.occasion.id);
  if (!one) return [];
  const { placed } = decision;
  return [{ kept: one, placed: placed && { period: placed.period, rung: placed.rung } }];
}
