import type { Output } from '#lib/messages.ts';
import type { Words } from '#lib/words.ts';

export type HourReason = Output<'explainHours'>[number];

/** What became of an hour, in a few words: the time that is offered, or why none is. */
export function hourWords({ reason }: Pick<HourReason, 'reason'>, zone: string, words: Words): string {
  switch (reason.kind) {
    case 'offered':
      return words.say(
        reason.soft ? 'plan_hour_offered_soft' : 'plan_hour_offered',
        words.time(reason.slot.start, zone),
      );
    case 'unread':
      return words.say('plan_hour_unread');
    case 'nothing-counts':
      return words.say('plan_hour_nothing_counts');
    case 'week-has-time':
      return words.say('plan_hour_week_has_time');
    case 'week-let-go':
      return words.say('plan_hour_week_let_go');
    case 'past':
      return words.say('plan_hour_past');
    case 'too-soon':
      return words.say('plan_hour_soon');
    case 'has-one-today':
      return words.say('plan_hour_one');
    case 'too-late':
      return words.say('plan_hour_late');
    case 'outside-hours':
      return words.say('plan_hour_outside');
    case 'busy':
      return words.say('plan_hour_busy', words.time(reason.until, zone));
    case 'wind-down':
      return words.count('plan_hour_wind', reason.minutes);
    case 'too-short':
      return words.count('plan_hour_short', reason.minutes);
    case 'tentative':
      return words.say('plan_hour_tentative', words.time(reason.until, zone));
    case 'not-free-for-both':
      return words.say('plan_hour_both');
  }
}

/** A run of hours with one and the same reason is one line. */
export interface HourRun {
  readonly start: number;
  readonly end: number;
  readonly offered: boolean;
  readonly text: string;
}

export function hourRuns(hours: readonly HourReason[], zone: string, words: Words): readonly HourRun[] {
  const runs: HourRun[] = [];
  for (const hour of hours) {
    const text = hourWords(hour, zone, words);
    const last = runs.at(-1);
    if (last !== undefined && last.text === text && last.end === hour.period.start) {
      runs[runs.length - 1] = { ...last, end: hour.period.end };
    } else {
      runs.push({ ...hour.period, offered: hour.reason.kind === 'offered', text });
    }
  }
  return runs;
}

/** The reason at the hour that the two would like best; what a person wonders about first. */
export function reasonAt(hours: readonly HourReason[], minute: number): HourReason | undefined {
  return hours.find((hour) => hour.minute <= minute && minute < hour.minute + 60) ?? hours.at(-1);
}
