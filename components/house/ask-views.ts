import type { House, Input, KeptTime } from '#lib/messages.ts';
import type { Instant } from '#lib/time/period.ts';
import { addDays, dayPeriod, wallTimeAt, type Zone } from '#lib/time/wall-time.ts';
import type { Words } from '#lib/words.ts';
import { noticeView } from './line-views.ts';
import { keptName } from './ritual-name.ts';

type Asked = 'dismissNotice' | 'markKept' | 'saveSettings';

/** A button of a line, and what a tap on it asks of the background: plain JSON, as all of the view. */
export type TapView = {
  readonly [N in Asked]: {
    readonly text: string;
    readonly ask: N;
    readonly input: Input<N>;
    /** Said once it is done; empty where what is gone says enough. */
    readonly done: string;
  };
}[Asked];

/** One quiet line, with what may be done about it. */
export interface LineView {
  readonly text: string;
  readonly link: { readonly text: string; readonly href: string } | undefined;
  readonly taps: readonly TapView[];
}

const eveningMinute = 17 * 60;

/** 'last night', 'yesterday', 'Wednesday': when something was that is over, of the last few days. */
export function pastDay(start: Instant, now: Instant, zone: Zone, words: Words): string {
  const { date, minute } = wallTimeAt(start, zone);
  const today = wallTimeAt(now, zone).date;
  if (date >= today) return words.relativeDay(start, now, zone);
  if (addDays(date, 1) < today) return words.weekday(start, zone);
  return words.say(minute < eveningMinute ? 'kept_yesterday' : 'kept_last_night');
}

const answers = [
  ['kept', 'kept_how_kept', 'kept_done_kept'],
  ['partly', 'kept_how_partly', 'kept_done_partly'],
  ['not-this-time', 'kept_how_not', 'kept_done_not'],
] as const;

/** What became of a kept time that is over. Asked once. */
export function endedLine({ ended, zone, thing }: House, words: Words, now: Instant): LineView | undefined {
  if (!ended) return undefined;
  return {
    text: endedText(ended, thing, zone, now, words),
    link: undefined,
    taps: answers.map(([how, text, done]) => ({
      text: words.say(text),
      ask: 'markKept',
      input: { occasion: ended.occasion, how },
      done: words.say(done),
    })),
  };
}

function endedText(ended: KeptTime, thing: House['thing'], zone: Zone, now: Instant, words: Words): string {
  return words.say('kept_ask', keptName(ended, thing, words), pastDay(ended.period.start, now, zone, words));
}

/** Until when nothing asks, and the way back. */
export function pausedLine({ pausedUntil, zone }: House, words: Words): LineView | undefined {
  if (!pausedUntil) return undefined;
  const text = words.say('pause_until', words.dayAndMonth(dayPeriod(pausedUntil, zone).start, zone));
  const back = { text: words.say('pause_end'), ask: 'saveSettings', input: { pausedUntil: '' }, done: '' } as const;
  return { text, link: undefined, taps: [back] };
}

function sundayLine({ sundayDue }: House, words: Words): LineView | undefined {
  if (!sundayDue) return undefined;
  return { text: '', link: { text: words.say('sunday_due'), href: '/home.html#/sunday' }, taps: [] };
}

function noticeLine(house: House, words: Words, now: Instant): LineView | undefined {
  const notice = noticeView(house, words, now);
  if (!notice) return undefined;
  const { occasion, text, dismiss, choose } = notice;
  return { text, link: choose, taps: [{ text: dismiss, ask: 'dismissNotice', input: { occasion }, done: '' }] };
}

/** The lines above the windows; in a pause there are none, since nothing asks then. */
export function lineViews(house: House, words: Words, now: Instant): readonly LineView[] {
  if (house.pausedUntil) return [];
  const lines = [noticeLine(house, words, now), endedLine(house, words, now), sundayLine(house, words)];
  return lines.filter((line) => line !== undefined);
}
