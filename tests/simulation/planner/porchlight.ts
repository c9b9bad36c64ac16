import { type Decision, decide, type PlanAsked } from '#lib/planning/decide.ts';
import type { Occasion } from '#lib/planning/occasion.ts';
import { type SeasonMemory, seasonView } from '#lib/planning/season.ts';
import { type SeasonRules, seasonRules } from '#lib/planning/season-rules.ts';
import { weekLoads } from '#lib/planning/week-load.ts';
import { type WeeklyRules, weeklyRules } from '#lib/planning/weekly-rules.ts';
import { type TimeChoice, weeklyTimes } from '#lib/planning/weekly-time.ts';
import type { Period } from '#lib/time/period.ts';
import { addWeeks, type Week } from '#lib/time/week.ts';
import type { Deed, Keeper, View } from './keeper.ts';

/** The planner, with the standing choice to book new weeks and to move a time once. */
export function porchlight(rules: WeeklyRules = weeklyRules, season: SeasonRules = seasonRules): Keeper {
  let choice: TimeChoice | undefined;
  let memory: SeasonMemory | undefined;
  let inSeason = false;
  let seenWeek: Week | undefined;
  const look = (view: View) => {
    if (seenWeek === view.thisWeek) return;
    seenWeek = view.thisWeek;
    const seen = seasonOf(view, memory, season);
    memory = seen.memory;
    inSeason = seen.phase.kind === 'season';
  };
  const choose = ({ situation, ritual, isSunday }: View) => {
    if (choice?.time && !isSunday) return;
    const [next] = weeklyTimes(situation, [{ ritual, standing: choice?.time }], rules);
    if (next?.time) choice = next;
  };
  const asked = (view: View): PlanAsked | undefined => {
    if (!choice?.time) return undefined;
    const { time, runnersUp } = choice;
    return {
      situation: view.situation,
      plans: [{ ritual: view.ritual, time, runnersUp }],
      isClosed: () => false,
      asksFirst: view.hasMoved,
      mayBook: true,
      mayMove: true,
      inSeason,
      rules,
    };
  };
  return {
    act: (view) => {
      look(view);
      choose(view);
      const plan = asked(view);
      return plan ? decide(plan).flatMap(deedOf) : [];
    },
    answer: (view, occasion) => {
      const plan = asked(view);
      return plan && placeInstead(decide(plan), occasion);
    },
  };
}

function seasonOf({ situation, own, thisWeek }: View, memory: SeasonMemory | undefined, rules: SeasonRules) {
  const first = addWeeks(thisWeek, -rules.usualWeeks);
  const loads = weekLoads(own.firm, situation.zone, first, rules.usualWeeks + rules.weeksAhead, rules, own.work);
  return seasonView({ loads, thisWeek, declared: [], memory, rules });
}

function deedOf(decision: Decision): Deed[] {
  const { week } = decision;
  if (decision.kind === 'book') {
    return [{ kind: 'book', week, period: decision.placed.period, defence: decision.defence }];
  }
  if (decision.kind === 'move') {
    return [{ kind: 'move', week, period: decision.placed.period, defence: decision.defence }];
  }
  if (decision.kind === 'firm-up') return [{ kind: 'firm-up', week, defence: decision.defence }];
  if (decision.kind === 'ask') return [{ kind: 'ask', week }];
  return [];
}

function placeInstead(decisions: readonly Decision[], occasion: Occasion): Period | undefined {
  const decision = decisions.find((one) => 'occasion' in one && one.occasion.cycle === occasion.cycle);
  return decision && 'placed' in decision ? decision.placed?.period : undefined;
}
