import type { DayWindow, House, KeptTime } from '#lib/messages.ts';
import type { Slot } from '#lib/planning/slot.ts';
import type { Instant, Period } from '#lib/time/period.ts';
import { dayPeriod } from '#lib/time/wall-time.ts';
import type { Words } from '#lib/words.ts';
import { slotReason } from './slot-reason.ts';

/** A place within a window: how far from its beginning, and how much of it. */
export interface Place {
  readonly at: string;
  readonly span: string;
}

export interface CurtainView extends Place {
  readonly soft: boolean;
}

export interface LampView extends Place {
  readonly occasion: string;
  readonly period: Period;
  readonly summary: string;
  /** '19:40'. */
  readonly text: string;
  /** For those who listen, and on pointing: what, when, and how it stands. */
  readonly label: string;
  readonly standing: boolean;
}

export interface SuggestionView extends Place {
  readonly period: Period;
  readonly text: string;
  readonly label: string;
  readonly why: string;
}

export interface DayView {
  readonly date: string;
  /** From midnight to midnight: which day is today hangs on it. */
  readonly day: Period;
  readonly opening: Period;
  readonly name: string;
  readonly number: string;
  /** Nothing is known of this day's busy time: it is not drawn as empty. */
  readonly unknown: boolean;
  /** Today, and somebody turned toward the other: a small light on the sill. */
  readonly warm: boolean;
  readonly curtains: readonly CurtainView[];
  readonly lamps: readonly LampView[];
  readonly suggestion: SuggestionView | undefined;
  /** The whole day in a sentence or two, for those who listen. */
  readonly summary: string;
}

function percent(part: number): string {
  return `${Math.round(part * 10_000) / 100}%`;
}

/** Where a period lies in the window; what reaches beyond is cut, what lies beyond stays at the edge. */
export function placeIn(opening: Period, period: Period): Place {
  const whole = opening.end - opening.start;
  const inside = (at: Instant) => Math.min(Math.max((at - opening.start) / whole, 0), 1);
  const from = inside(period.start);
  return { at: percent(from), span: percent(inside(period.end) - from) };
}

/** Where the line of now is drawn; undefined outside the window's hours. */
export function nowPlace(opening: Period, now: Instant): string | undefined {
  return opening.start <= now && now < opening.end ? placeIn(opening, { start: now, end: now }).at : undefined;
}

function curtains(day: DayWindow): readonly CurtainView[] {
  const drawn = (periods: readonly Period[], soft: boolean) =>
    periods
      .filter((period) => period.end > day.opening.start && period.start < day.opening.end)
      .map((period) => ({ ...placeIn(day.opening, period), soft }));
  return [...drawn(day.firm, false), ...drawn(day.soft, true)];
}

const stateKeys = {
  standing: 'lamp_standing',
  waiting: 'lamp_waiting',
  retrying: 'lamp_retrying',
  stuck: 'lamp_stuck',
} as const;

function lampView(kept: KeptTime, opening: Period, zone: string, words: Words): LampView {
  return {
    ...placeIn(opening, kept.period),
    occasion: kept.occasion,
    period: kept.period,
    summary: kept.summary,
    text: words.time(kept.period.start, zone),
    label: words.say(stateKeys[kept.state], kept.summary, words.times(kept.period, zone)),
    standing: kept.state === 'standing',
  };
}

function suggestionView(slot: Slot, opening: Period, zone: string, words: Words): SuggestionView {
  return {
    ...placeIn(opening, slot.period),
    period: slot.period,
    text: words.time(slot.period.start, zone),
    label: words.say('suggestion_label', `${words.weekday(slot.period.start, zone)} ${words.times(slot.period, zone)}`),
    why: slotReason(slot, words),
  };
}

function summaryText(day: DayWindow, start: Instant, { zone, unknown }: Around, words: Words): string {
  const list = (periods: readonly Period[]) => periods.map((period) => words.times(period, zone)).join('; ');
  const name = `${words.weekday(start, zone)} ${words.dayAndMonth(start, zone)}`;
  const warm = day.warm ? [words.say('day_warm')] : [];
  if (unknown) return [words.say('day_name', name), words.say('day_unknown'), ...warm].join(' ');
  const firm = day.firm.length === 0 ? words.say('day_free') : words.say('day_busy', list(day.firm));
  const soft = day.soft.length === 0 ? [] : [words.say('day_soft', list(day.soft))];
  return [words.say('day_name', name), firm, ...soft, ...warm].join(' ');
}

/** What all days of a house share. */
type Around = Pick<House, 'zone' | 'unknown'>;

/** One window. What is suggested is shown once a day at most, still to come, and never beside a lamp. */
export function dayView(day: DayWindow, around: Around, words: Words, now: Instant): DayView {
  const { zone, unknown } = around;
  const whole = dayPeriod(day.date, zone);
  const slot = day.kept.length > 0 ? undefined : day.suggested.find(({ period }) => period.start > now);
  return {
    date: day.date,
    day: whole,
    opening: day.opening,
    name: words.weekdayShort(whole.start, zone),
    number: words.dayOfMonth(whole.start, zone),
    unknown,
    warm: day.warm,
    curtains: curtains(day),
    lamps: day.kept.map((kept) => lampView(kept, day.opening, zone, words)),
    suggestion: slot && suggestionView(slot, day.opening, zone, words),
    summary: summaryText(day, whole.start, around, words),
  };
}
