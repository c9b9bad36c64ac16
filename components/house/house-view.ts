import type { Appreciation, House } from '#lib/messages.ts';
import { findOwnOpening } from '#lib/practice/own-opening.ts';
import type { Instant, Period } from '#lib/time/period.ts';
import { addDays, dayPeriod, wallTimeAt } from '#lib/time/wall-time.ts';
import type { MessageKey, Words } from '#lib/words.ts';
import { type LineView, lineViews, pausedLine } from './ask-views.ts';
import { type DayView, dayView } from './day-view.ts';
import { type HealthView, healthView, type NextView, type NoticeView, nextView, noticeView } from './line-views.ts';
import { type WeekView, weekView } from './week-view.ts';

/** One day's header: known days ahead, so that a snapshot still knows its date tomorrow. */
export interface DateView {
  readonly start: Instant;
  /** 'Thursday'. */
  readonly weekday: string;
  /** ', 19 November'. */
  readonly rest: string;
}

/** Today's sentence to finish. */
export interface SentenceView {
  /** Key of the opening, which goes back with what is kept. */
  readonly opening: string;
  readonly text: string;
  /** 'Today’s appreciation for Sam'. */
  readonly heading: string;
  readonly copy: string;
  readonly kept: { readonly deed: string; readonly feeling: string } | undefined;
}

/** All texts of the house and the page around it, and its geometry in percent: plain JSON, no dates left to format. */
export interface HouseView {
  readonly version: 2;
  readonly madeAt: Instant;
  readonly zone: string;
  readonly direction: 'ltr' | 'rtl';
  /** The clock's way: counted to twelve, and what follows before and after noon. */
  readonly hour12: boolean;
  readonly dayPeriods: readonly [string, string];
  readonly dates: readonly DateView[];
  readonly next: NextView | undefined;
  readonly week: WeekView;
  readonly days: readonly DayView[];
  readonly health: HealthView | undefined;
  readonly notice: NoticeView | undefined;
  /** What is told or asked above the windows. */
  readonly lines: readonly LineView[];
  /** Until when nothing asks; undefined: something may. */
  readonly paused: LineView | undefined;
  /** Firm busy time from now on: while one lasts, the new tab shows no words. */
  readonly busy: readonly Period[];
  readonly firstRun: boolean;
  readonly sentence: SentenceView | undefined;
  readonly labels: Labels;
}

const labelKeys = {
  middle: 'appreciation_middle',
  deed: 'appreciation_deed',
  feeling: 'appreciation_feeling',
  keep: 'appreciation_keep',
  another: 'appreciation_another',
  change: 'appreciation_change',
  leave: 'appreciation_leave',
  kept: 'appreciation_kept',
  mail: 'appreciation_mail',
  messages: 'appreciation_messages',
  plan: 'house_plan',
  house: 'house_label',
  hide: 'newtab_hide',
  show: 'newtab_show',
  hidden: 'newtab_hidden',
  next: 'newtab_next',
  inviteTitle: 'invite_title',
  inviteText: 'invite_text',
  inviteStart: 'invite_start',
  inviteWrite: 'invite_write',
  quietNote: 'quiet_note',
  quietLeave: 'quiet_leave',
  quietNotThisWeek: 'kept_not_this_week',
} as const satisfies Record<string, MessageKey>;

export type Labels = { readonly [K in keyof typeof labelKeys]: string };

/** What the journal says of today. */
export interface Today {
  readonly opening: string;
  readonly kept: Appreciation | undefined;
}

const daysAhead = 8;

/**
 * The house as it is drawn, at `now`. Pure: pages and the background make the same of the same.
 *
 * @param today undefined where the journal was not asked; the page then leaves the sentence's room empty
 */
export function houseView(house: House, words: Words, now: Instant, today?: Today): HouseView {
  const labels = Object.fromEntries(
    Object.entries(labelKeys).map(([name, key]) => [name, words.say(key)]),
  ) as unknown as Labels;
  return {
    version: 2,
    madeAt: now,
    zone: house.zone,
    direction: words.direction,
    hour12: words.hour12,
    dayPeriods: words.dayPeriods,
    dates: dateViews(house.zone, words, now),
    next: nextView(house, words, now),
    week: weekView(house, words),
    days: house.days.map((day) => dayView(house.pausedUntil ? { ...day, suggested: [] } : day, house, words, now)),
    health: healthView(house, words, now),
    notice: noticeView(house, words, now),
    lines: lineViews(house, words, now),
    paused: pausedLine(house, words),
    busy: busyPeriods(house, now),
    firstRun: house.firstRun,
    sentence: today && sentenceView(today, house.partnerName, words),
    labels,
  };
}

function dateViews(zone: string, words: Words, now: Instant): readonly DateView[] {
  const today = wallTimeAt(now, zone).date;
  return Array.from({ length: daysAhead }, (_, ahead) => {
    const { start } = dayPeriod(addDays(today, ahead), zone);
    return { start, weekday: words.weekday(start, zone), rest: words.dateRest(start, zone) };
  });
}

function busyPeriods(house: House, now: Instant): readonly Period[] {
  const firm = [...(house.busyNow ? [house.busyNow] : []), ...house.days.flatMap((day) => day.firm)];
  return firm.filter((period) => period.end > now);
}

function isKey(text: string): text is MessageKey {
  return /^opening_\d{2,3}$/.test(text);
}

export function sentenceView(today: Today, partnerName: string, words: Words): SentenceView {
  const named = partnerName.trim() !== '';
  const text = findOwnOpening(today.opening) ?? (isKey(today.opening) ? words.say(today.opening) : '');
  return {
    opening: today.opening,
    text: text === '' ? words.say('opening_01') : text,
    heading: named ? words.say('appreciation_heading', partnerName) : words.say('appreciation_heading_unnamed'),
    copy: named ? words.say('appreciation_copy', partnerName) : words.say('appreciation_copy_unnamed'),
    kept: today.kept && { deed: today.kept.deed, feeling: today.kept.feeling },
  };
}
