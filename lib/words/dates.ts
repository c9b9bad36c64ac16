import type { Instant, Period } from '#lib/time/period.ts';

/** The few strings that dates need; the same shape as `Words.say`. */
type Say = (
  key: 'time_range' | 'when_today' | 'when_tonight' | 'when_tomorrow' | 'when_day' | 'ago_now' | 'date_rest',
  ...values: readonly string[]
) => string;

/** Dates and times as text, always in the zone that is handed in. */
export interface DateTexts {
  /** '19:40', or '7:40 PM' where the language says so. */
  readonly time: (at: Instant, zone: string) => string;
  /** '19:40 to 20:05'. */
  readonly times: (period: Period, zone: string) => string;
  /** 'tonight, 19:40 to 20:05'; 'tomorrow, …'; 'Saturday, …'; a week away and more 'Saturday 28 November, …'. */
  readonly when: (period: Period, now: Instant, zone: string) => string;
  /** '15:36' on the same day; 'Saturday 14 November, 15:36' on others. */
  readonly moment: (at: Instant, now: Instant, zone: string) => string;
  /** 'tonight', 'today', 'tomorrow', 'Saturday', 'Saturday 28 November'. */
  readonly relativeDay: (at: Instant, now: Instant, zone: string) => string;
  /** 'Thursday'. */
  readonly weekday: (at: Instant, zone: string) => string;
  /** 'Thu'. */
  readonly weekdayShort: (at: Instant, zone: string) => string;
  /** '19'. */
  readonly dayOfMonth: (at: Instant, zone: string) => string;
  /** '19 November'. */
  readonly dayAndMonth: (at: Instant, zone: string) => string;
  /** '19 Nov'. */
  readonly shortDate: (at: Instant, zone: string) => string;
  /** 'Thu 19 Nov'. */
  readonly shortDay: (at: Instant, zone: string) => string;
  /** 'November'. */
  readonly month: (at: Instant, zone: string) => string;
  /** '19:40', or '7:40' where the half of the day is told apart from it: for where there is no room. */
  readonly shortTime: (at: Instant, zone: string) => string;
  /** ', 19 November': what follows the weekday. */
  readonly dateRest: (at: Instant, zone: string) => string;
  /** '4 minutes ago', 'just now'. */
  readonly ago: (at: Instant, now: Instant) => string;
  /** Whether the language counts hours to twelve. */
  readonly hour12: boolean;
  /** What follows the time before and after noon; empty where hours count to 24. */
  readonly dayPeriods: readonly [string, string];
}

type Formats = (options: Intl.DateTimeFormatOptions, zone: string) => Intl.DateTimeFormat;

const clock = { hour: 'numeric', minute: '2-digit' } as const;

function cachedFormats(locale: string, hour12: boolean): Formats {
  const kept = new Map<string, Intl.DateTimeFormat>();
  return (options, zone) => {
    const key = zone + JSON.stringify(options);
    const cycle = options.hour === undefined || hour12 ? {} : { hourCycle: 'h23' as const, hour: '2-digit' as const };
    const format = kept.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, ...cycle, timeZone: zone });
    kept.set(key, format);
    return format;
  };
}

function plainDate(at: Instant, zone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate();
}

function periodText(format: Intl.DateTimeFormat, period: Period, zone: string, say: Say): string {
  const apart = say('time_range', format.format(period.start), format.format(period.end));
  if (!plainDate(period.start, zone).equals(plainDate(period.end, zone))) return apart;
  // In one half of the day '7:40 to 8:05 PM' says AM or PM once.
  const parts = format.formatRangeToParts(period.start, period.end);
  const of = (source: string) => parts.flatMap((part) => (part.source === source ? [part.value] : [])).join('');
  const after = of('shared').replace(/^[^A-Za-z\p{L}\d]+/u, '');
  const joined = say('time_range', of('startRange').trim(), of('endRange').trim());
  return parts.at(-1)?.source === 'shared' && after !== '' ? `${joined} ${after}` : apart;
}

function relativeDayText(
  at: Instant,
  now: Instant,
  zone: string,
  say: Say,
  texts: Pick<DateTexts, 'weekday' | 'dayAndMonth'>,
): string {
  const days = plainDate(now, zone).until(plainDate(at, zone)).days;
  const hour = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).hour;
  if (days === 0) return say(hour >= 17 ? 'when_tonight' : 'when_today');
  if (days === 1) return say('when_tomorrow');
  const weekday = texts.weekday(at, zone);
  return days > 1 && days < 7 ? weekday : `${weekday} ${texts.dayAndMonth(at, zone)}`;
}

const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

function agoText(relative: Intl.RelativeTimeFormat, passedMs: number, say: Say): string {
  const unit = units.find(([, length]) => passedMs >= length);
  return unit === undefined ? say('ago_now') : relative.format(-Math.floor(passedMs / unit[1]), unit[0]);
}

function shortTimeText(format: Intl.DateTimeFormat, at: Instant): string {
  const parts = format.formatToParts(at).filter(({ type }) => type !== 'dayPeriod');
  return parts
    .map(({ value }) => value)
    .join('')
    .trim();
}

function dayPeriodTexts(locale: string): readonly [string, string] {
  const format = new Intl.DateTimeFormat(locale, { ...clock, timeZone: 'UTC' });
  const at = (hour: number) =>
    format.formatToParts(Date.UTC(2026, 0, 1, hour)).find((part) => part.type === 'dayPeriod')?.value ?? '';
  return [at(9), at(21)];
}

export function dateTexts(locale: string, say: Say): DateTexts {
  const hour12 = new Intl.DateTimeFormat(locale, { hour: 'numeric' }).resolvedOptions().hour12 === true;
  const formats = cachedFormats(locale, hour12);
  let relative: Intl.RelativeTimeFormat | undefined;
  const text = (options: Intl.DateTimeFormatOptions) => (at: Instant, zone: string) =>
    formats(options, zone).format(at);
  const weekday = text({ weekday: 'long' });
  const dayAndMonth = text({ day: 'numeric', month: 'long' });
  const times = (period: Period, zone: string) => periodText(formats(clock, zone), period, zone, say);
  const relativeDay = (at: Instant, now: Instant, zone: string) =>
    relativeDayText(at, now, zone, say, { weekday, dayAndMonth });
  return {
    time: text(clock),
    times,
    when: (period, now, zone) => say('when_day', relativeDay(period.start, now, zone), times(period, zone)),
    moment: (at, now, zone) =>
      plainDate(at, zone).equals(plainDate(now, zone))
        ? text(clock)(at, zone)
        : say('when_day', relativeDay(at, now, zone), text(clock)(at, zone)),
    relativeDay,
    weekday,
    weekdayShort: text({ weekday: 'short' }),
    dayOfMonth: text({ day: 'numeric' }),
    dayAndMonth,
    shortDate: text({ day: 'numeric', month: 'short' }),
    shortDay: text({ weekday: 'short', day: 'numeric', month: 'short' }),
    month: text({ month: 'long' }),
    shortTime: (at, zone) => shortTimeText(formats(clock, zone), at),
    dateRest: (at, zone) => say('date_rest', dayAndMonth(at, zone)),
    ago: (at, now) => {
      relative ??= new Intl.RelativeTimeFormat(locale, { numeric: 'always' });
      return agoText(relative, now - at, say);
    },
    hour12,
    dayPeriods: hour12 ? dayPeriodTexts(locale) : ['', ''],
  };
}
