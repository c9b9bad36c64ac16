import { keptName } from '#components/house/ritual-name.ts';
import type { KeptTime, MicroDateThing, PlanGap, PlanView, Proposed } from '#lib/messages.ts';
import { contains, minuteMs, type Period } from '#lib/time/period.ts';
import { wallTimeAt, type Zone } from '#lib/time/wall-time.ts';
import { isoWeekAt, type Week, weekPeriod } from '#lib/time/week.ts';
import type { Words } from '#lib/words.ts';

/** What stands in the week that is planned, what could, and where nothing does. */
export interface WeekRituals {
  readonly kept: readonly KeptTime[];
  readonly proposed: readonly Proposed[];
  readonly gaps: readonly PlanGap[];
}

export function weekRituals(plan: PlanView, week: Week): WeekRituals {
  const within = weekPeriod(week, plan.zone);
  const kept = plan.weeks.flatMap(({ days }) => days.flatMap((day) => day.kept));
  const once = new Map(kept.map((one) => [one.occasion, one]));
  return {
    kept: [...once.values()].filter(({ period }) => contains(within, period)),
    proposed: plan.writes.filter(({ period }) => contains(within, period)),
    gaps: plan.gaps.filter(({ cycle, reason }) => cycle === week && reason !== 'over'),
  };
}

export function proposedName({ ritual }: Pick<Proposed, 'ritual'>, thing: MicroDateThing | undefined, words: Words) {
  return keptName({ ritual, summary: words.say('settings_thing') }, thing, words);
}

const rungKeys = {
  shifted: 'sunday_rung_shifted',
  'second-best': 'sunday_rung_second',
  'other-form': 'sunday_rung_other',
} as const;

/** What an hour that is no evening lends itself to. */
function formText({ start }: Period, zone: Zone, words: Words): string {
  const { minute } = wallTimeAt(start, zone);
  if (minute < 11 * 60) return words.say('sunday_form_breakfast');
  return minute < 17 * 60 ? words.say('sunday_form_walk') : '';
}

/** Why this time: how often it is free, or how the week bent it. */
export function proposedReason(
  { ritual, rung, period, cycle }: Pick<Proposed, 'ritual' | 'rung' | 'period' | 'cycle'>,
  { rituals, zone, madeAt }: Pick<PlanView, 'rituals' | 'zone' | 'madeAt'>,
  words: Words,
): string {
  if (ritual === 'monthly-evening') return words.say('sunday_reason_evening');
  // Of this week the weekly time may be past already: that is no exception worth a reason.
  if (rung !== 'as-it-stands' && cycle === isoWeekAt(madeAt, zone)) return words.say('sunday_rung_now');
  if (rung === 'shrunk') return words.count('sunday_rung_shrunk', minutes(period));
  if (rung === 'other-form') {
    return [words.say(rungKeys[rung]), formText(period, zone, words)].filter(Boolean).join(' ');
  }
  if (rung !== 'as-it-stands') return words.say(rungKeys[rung]);
  const view = rituals.find((one) => one.ritual === ritual);
  if (view?.standing) return words.say('sunday_reason_standing');
  const { free, weeks } = view?.time ?? { free: 0, weeks: 0 };
  const often = free === 0 ? '' : words.count('sunday_reason_free', weeks, free);
  const small = view?.small ? words.count('sunday_reason_small', minutes(period)) : '';
  return [often, small].filter(Boolean).join(' ');
}

function minutes({ start, end }: Period): number {
  return Math.round((end - start) / minuteMs);
}

/** Why a ritual has no time in the week. */
export function gapText(gap: PlanGap, zone: string, words: Words): string {
  switch (gap.reason) {
    case 'no-room': {
      const { couldMove } = gap;
      const { say } = words;
      if (couldMove === undefined) return say('sunday_gap_no_room');
      const when = `${words.weekday(couldMove.start, zone)} ${words.times(couldMove, zone)}`;
      return `${say('sunday_gap_no_room')} ${say('sunday_gap_could_move', when)}`;
    }
    case 'let-go':
      return words.say('sunday_gap_let_go');
    case 'paused':
      return words.say('sunday_gap_paused');
    case 'not-its-turn':
      return words.say('sunday_gap_turn');
    case 'over':
      return '';
  }
}

/** The one sentence of the card. */
export function ritualTitle({ kept, proposed }: WeekRituals, { obstacle }: Pick<PlanView, 'obstacle'>) {
  if (proposed.length > 1) return 'sunday_ritual_several';
  if (proposed.length === 1) return 'sunday_ritual_one';
  if (kept.length > 1) return 'sunday_ritual_stand';
  if (kept.length > 0) return 'sunday_ritual_stands';
  return obstacle === undefined ? 'sunday_ritual_none' : 'sunday_ritual';
}
