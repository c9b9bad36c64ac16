import type { KeptTime, PlanDay, PlanGap, PlanView, PlanWeek, Proposed } from '#lib/messages.ts';
import type { Period } from '#lib/time/period.ts';
import type { MessageKey, Words } from '#lib/words.ts';
import { ritualText } from './ritual-words.ts';

/** What a week holds, and what it is made of where hours alone do not say it. */
export function loadTexts({ load }: PlanWeek, usualHours: number | undefined, words: Words): readonly string[] {
  const hours = Math.round(load.hours);
  const booked =
    usualHours === undefined ? words.count('plan_load', hours) : words.count('plan_load_usual', hours, usualHours);
  const parts = [
    ...(load.evenings > 0 ? [words.count('plan_load_evenings', load.evenings)] : []),
    ...(load.earlyStarts > 0 ? [words.count('plan_load_early', load.earlyStarts)] : []),
    ...(load.shortGaps > 0 ? [words.count('plan_load_gaps', load.shortGaps)] : []),
    ...(Math.round(load.weekendHours) > 0 ? [words.count('plan_load_weekend', Math.round(load.weekendHours))] : []),
  ];
  const made = parts.length === 0 ? [] : [words.say('plan_load_with', new Intl.ListFormat(words.locale).format(parts))];
  const away = load.awayDays === 0 ? [] : [words.count('plan_load_away', load.awayDays)];
  return [booked, ...made, ...away];
}

/** One window in words: how full the day is, what is kept on it, what is proposed. */
export function dayText(day: PlanDay, unknown: boolean, zone: string, words: Words): string {
  const full = unknown ? words.say('plan_day_unknown') : fullText(day, words);
  const timed = (key: MessageKey, one: KeptTime | Proposed) =>
    words.say(key, ritualText(one.ritual, words), words.times(one.period, zone));
  return [
    full,
    ...day.kept.map((one) => timed('plan_day_kept', one)),
    ...day.proposed.map((one) => timed('plan_day_proposed', one)),
  ].join('; ');
}

function fullText({ hours, away }: PlanDay, words: Words): string {
  if (away) return words.say('plan_day_away');
  return Math.round(hours) === 0 ? words.say('plan_day_none') : words.count('plan_day_hours', Math.round(hours));
}

const gapKeys: Readonly<Record<PlanGap['reason'], MessageKey>> = {
  'no-room': 'plan_gap_no_room',
  'let-go': 'plan_gap_let_go',
  paused: 'plan_gap_paused',
  'not-its-turn': 'plan_gap_turn',
  over: 'plan_gap_over',
};

/** Why a ritual has no time in a week. */
export function gapText({ ritual, reason, couldMove }: PlanGap, zone: string, words: Words): string {
  const why = words.say(gapKeys[reason], ritualText(ritual, words));
  return [why, ...inTheWay(couldMove, zone, words)].join(' ');
}

export function inTheWay(couldMove: Period | undefined, zone: string, words: Words): readonly string[] {
  if (couldMove === undefined) return [];
  const when = words.say('when_day', words.shortDay(couldMove.start, zone), words.times(couldMove, zone));
  return [words.say('plan_gap_in_way', when)];
}

const rungKeys: Readonly<Record<Exclude<Proposed['rung'], 'as-it-stands'>, MessageKey>> = {
  shrunk: 'plan_rung_why_shrunk',
  shifted: 'plan_rung_why_shifted',
  'second-best': 'plan_rung_why_second',
  'other-form': 'plan_rung_why_other',
};

/** Everything that a week has or has not, each in a line. */
export function weekTexts(
  week: PlanWeek,
  plan: Pick<PlanView, 'gaps' | 'zone' | 'weeks'>,
  words: Words,
): readonly string[] {
  const { zone, gaps } = plan;
  const isThisWeek = week.week === plan.weeks[0]?.week;
  const at = ({ start, end }: Period) =>
    words.say('when_day', words.shortDay(start, zone), words.times({ start, end }, zone));
  const kept = week.days.flatMap((day) => day.kept);
  const proposed = week.days.flatMap((day) => day.proposed);
  return [
    ...kept.map((one) => words.say('plan_week_kept', at(one.period), ritualText(one.ritual, words))),
    ...proposed.map((one) => {
      const line = words.say('plan_week_proposed', at(one.period), ritualText(one.ritual, words));
      // Of this week the weekly time may be past already: that is no exception worth a reason.
      return one.rung === 'as-it-stands' || isThisWeek ? line : `${line} ${words.say(rungKeys[one.rung])}`;
    }),
    ...gaps.filter(({ cycle }) => cycle === week.week).map((gap) => gapText(gap, zone, words)),
  ];
}
