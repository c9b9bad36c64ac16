import type { Proposed, RitualPlanView } from '#lib/messages.ts';
import { lean, seen } from '#lib/planning/learned.ts';
import { weeklyRules } from '#lib/planning/weekly-rules.ts';
import type { TimeScore, WeeklyTime } from '#lib/planning/weekly-time.ts';
import { dayMs, minuteMs } from '#lib/time/period.ts';
import type { Week } from '#lib/time/week.ts';
import type { Words } from '#lib/words.ts';

const someMonday = Date.UTC(2026, 0, 5);

function instantInUtc({ weekday, minute }: WeeklyTime): number {
  return someMonday + (weekday - 1) * dayMs + minute * minuteMs;
}

/** 'Wed 19:40'. */
export function weeklyTimeShort(time: WeeklyTime, words: Words): string {
  return `${words.weekdayShort(instantInUtc(time), 'UTC')} ${words.time(instantInUtc(time), 'UTC')}`;
}

/** 'Wednesday 19:40'. */
export function weeklyTimeText(time: WeeklyTime, words: Words): string {
  return `${words.weekday(instantInUtc(time), 'UTC')} ${words.time(instantInUtc(time), 'UTC')}`;
}

/** Why this time: in how many weeks it is clear, and what the weeks before did to it. */
export function timeReason(time: TimeScore, isForBoth: boolean, words: Words): string {
  const { weeks, free, freeWhole, past, invaded } = time;
  const holds =
    free === weeks
      ? words.say(isForBoth ? 'plan_holds_all_both' : 'plan_holds_all')
      : words.say(isForBoth ? 'plan_holds_both' : 'plan_holds', free, weeks);
  const short = free - freeWhole;
  const shorter = short === 0 ? [] : [words.count('plan_holds_short', short)];
  return [holds, ...shorter, ...beforeText(past, invaded, words), ...learnedText(time, words)].join(' ');
}

function beforeText(past: number, invaded: number, words: Words): readonly string[] {
  if (past === 0) return [];
  if (invaded === 0) return [words.say('plan_holds_never_taken', past)];
  return [words.say('plan_holds_taken', invaded, past)];
}

/** What was learned of it: once it may be said, and where it speaks for the time or against it. */
function learnedText({ learned }: TimeScore, words: Words): readonly string[] {
  const leans = lean(learned, weeklyRules);
  if (learned === undefined || leans === 0) return [];
  if (leans < 0) return [words.say('plan_learned_lost')];
  return [words.say('plan_learned_kept', learned.kept + learned.partly, seen(learned))];
}

type Choice = Pick<RitualPlanView, 'time' | 'runnersUp' | 'asWished'>;

/** The times to choose from, Monday first, so that they stay where they are when another one is chosen. */
export function timesToChoose({ time, runnersUp, asWished }: Choice): readonly TimeScore[] {
  const all = [time, ...runnersUp, asWished].filter((one) => one !== undefined);
  const byTime = new Map(all.map((one) => [`${one.weekday} ${one.minute}`, one]));
  return [...byTime.values()].sort((a, b) => a.weekday - b.weekday || a.minute - b.minute);
}

/** What a week does otherwise than the weekly time; undefined where it does not. */
export function otherwiseText(
  { rung, period, cycle }: Pick<Proposed, 'rung' | 'period' | 'cycle'>,
  thisWeek: Week,
  zone: string,
  words: Words,
): string | undefined {
  const day = words.shortDay(period.start, zone);
  const moved = words.say('when_day', day, words.times(period, zone));
  // Of this week the weekly time may be past already: that is no exception worth a reason.
  if (cycle === thisWeek && rung !== 'as-it-stands') return words.say('plan_rung_now', moved);
  switch (rung) {
    case 'as-it-stands':
      return undefined;
    case 'shrunk':
      return words.say('plan_rung_shrunk', day, (period.end - period.start) / minuteMs);
    case 'shifted':
      return words.say('plan_rung_shifted', day, words.time(period.start, zone));
    case 'second-best':
      return words.say('plan_rung_moved', moved);
    case 'other-form':
      return words.say('plan_rung_other', moved);
  }
}
