import type { DayHours } from '#lib/time/available.ts';
import { minuteAfter } from './clock-text.ts';

export type Weekday = DayHours['weekday'];
export const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** Rough hours, as one would say them. */
export const presets = {
  mornings: { fromMinute: 7 * 60, toMinute: 9 * 60 },
  afternoons: { fromMinute: 13 * 60, toMinute: 18 * 60 },
  evenings: { fromMinute: 18 * 60, toMinute: 22 * 60 + 30 },
} as const;
export type Preset = keyof typeof presets;

type Span = Pick<DayHours, 'fromMinute' | 'toMinute'>;

export function hoursOn(hours: readonly DayHours[], weekday: Weekday): readonly DayHours[] {
  return hours.filter((day) => day.weekday === weekday).toSorted((a, b) => a.fromMinute - b.fromMinute);
}

/** One tap on a day: off when it had hours, otherwise `span`. */
export function toggledDay(hours: readonly DayHours[], weekday: Weekday, span: Span): readonly DayHours[] {
  const others = hours.filter((day) => day.weekday !== weekday);
  return others.length === hours.length ? inOrder([...others, { weekday, ...span }]) : others;
}

/** The same days as before, at the hours of the preset; every day where none was chosen. */
export function withPreset(hours: readonly DayHours[], preset: Preset): readonly DayHours[] {
  const chosen = weekdays.filter((weekday) => hours.some((day) => day.weekday === weekday));
  return (chosen.length === 0 ? weekdays : chosen).map((weekday) => ({ weekday, ...presets[preset] }));
}

/** One entry from..to; an end at or before the beginning is past midnight. */
export function withSpan(hours: readonly DayHours[], old: DayHours, from: number, to: number): readonly DayHours[] {
  const changed: DayHours = { weekday: old.weekday, fromMinute: from, toMinute: minuteAfter(from, to) };
  return inOrder(hours.map((day) => (day === old ? changed : day)));
}

/** The preset that all chosen days are at; undefined for hours of one's own. */
export function presetOf(hours: readonly DayHours[]): Preset | undefined {
  const names = Object.keys(presets) as Preset[];
  return names.find(
    (name) =>
      hours.length > 0 &&
      hours.every((day) => day.fromMinute === presets[name].fromMinute && day.toMinute === presets[name].toMinute),
  );
}

function inOrder(hours: readonly DayHours[]): readonly DayHours[] {
  return hours.toSorted((a, b) => a.weekday - b.weekday || a.fromMinute - b.fromMinute);
}
