import { dateText } from '#components/ui/date-text.ts';
import type { PlanView, PlanWeek } from '#lib/messages.ts';
import type { Week } from '#lib/time/week.ts';
import type { MessageKey, Words } from '#lib/words.ts';

/** The week that is planned, as the plan knows it. */
export function findWeek(plan: Pick<PlanView, 'weeks'>, week: Week): PlanWeek | undefined {
  return plan.weeks.find((one) => one.week === week);
}

const lightShare = 0.8;

/** The one sentence of the card. */
export function weightTitle(plan: Pick<PlanView, 'usualHours'>, week: PlanWeek): MessageKey {
  const { load, heavy } = week;
  if (load.awayDays >= 3) return 'sunday_week_away';
  if (heavy) return 'sunday_week_heavy';
  if (plan.usualHours === undefined) return 'sunday_week';
  return load.hours <= plan.usualHours * lightShare ? 'sunday_week_light' : 'sunday_week_usual';
}

/** What makes the week as heavy as it is, in plain words; what is not there needs none. */
export function weightParts({ usualHours }: Pick<PlanView, 'usualHours'>, week: PlanWeek, words: Words): string[] {
  const { hours, evenings, earlyStarts, weekendHours, awayDays } = week.load;
  const [whole, weekend] = [Math.round(hours), Math.round(weekendHours)];
  const some = (part: number, text: string) => (part === 0 ? [] : [text]);
  return [
    usualHours === undefined
      ? words.count('week_hours', whole)
      : words.count('week_hours_usual', whole, Math.round(usualHours)),
    evenings === 0 ? words.say('sunday_evenings_none') : words.count('sunday_evenings', evenings),
    ...some(earlyStarts, words.count('sunday_early', earlyStarts)),
    weekend === 0 ? words.say('sunday_weekend_free') : words.count('sunday_weekend', weekend),
    ...some(awayDays, words.count('sunday_away', awayDays)),
  ];
}

/** The season, where there is one, or one begins that week. */
export function seasonText(plan: Pick<PlanView, 'phase' | 'coming' | 'comingName'>, week: Week, words: Words): string {
  const { phase } = plan;
  if (phase.kind === 're-entry') return words.say('sunday_reentry', phase.week, phase.of);
  if (phase.kind === 'usual') {
    if (plan.coming !== week) return '';
    return plan.comingName === '' ? words.say('sunday_coming') : words.say('sunday_coming_named', plan.comingName);
  }
  const { name, last } = phase;
  const until = last === undefined ? '' : dateText(last, words);
  if (name === '') return until === '' ? words.say('sunday_season') : words.say('sunday_season_until', until);
  return until === '' ? words.say('sunday_season_named', name) : words.say('sunday_season_named_until', name, until);
}
