import type { House } from '#lib/messages.ts';
import { microDate } from '#lib/planning/ritual.ts';
import type { MessageKey, Words } from '#lib/words.ts';
import { obstacleText } from './obstacle-text.ts';

/** 'Busy week.' '31 hours booked, your usual is 22. Two windows are still open for 25 minutes.' */
export interface WeekView {
  readonly head: string;
  readonly rest: string;
  /** What there is to do about it, when there is: link a calendar, choose one, choose hours. */
  readonly link: { readonly text: string; readonly href: string } | undefined;
}

const heavy = 1.2;
const light = 0.8;

const roomy: readonly MessageKey[] = [
  'week_roomy_0',
  'week_roomy_1',
  'week_roomy_2',
  'week_roomy_3',
  'week_roomy_4',
  'week_roomy_5',
  'week_roomy_6',
  'week_roomy_7',
];

function headKey({ bookedHours, usualHours }: House): MessageKey {
  if (usualHours === undefined) return 'week_this';
  if (bookedHours >= usualHours * heavy && bookedHours - usualHours >= 2) return 'week_busy';
  return bookedHours <= usualHours * light ? 'week_light' : 'week_usual';
}

function hoursText({ bookedHours, usualHours }: House, words: Words): string {
  return usualHours === undefined
    ? words.count('week_hours', bookedHours)
    : words.count('week_hours_usual', bookedHours, usualHours);
}

/** What stands in the way of every offer; else how many windows have room. */
function roomText({ obstacle, week, roomyDays, zone }: House, words: Words): string {
  if (obstacle !== undefined) return words.say(obstacleText(obstacle).sentence);
  if (week === 'let-go') return words.say('week_let_go');
  const key = roomy[Math.min(roomyDays, roomy.length - 1)] ?? 'week_roomy_0';
  return words.say(key, microDate(zone).length.usualMin);
}

/** The week has its time, or there is a pause: nothing is missing then. */
function isSettled({ week, obstacle, pausedUntil }: House): boolean {
  return pausedUntil !== '' || (obstacle === undefined && week === 'has-time');
}

function obstacleLink({ obstacle }: House, words: Words): WeekView['link'] {
  const link = obstacle && obstacleText(obstacle).link;
  return link && { text: words.say(link.text), href: link.href };
}

function unlinked(house: House, words: Words): WeekView {
  const link = { text: words.say('week_link'), href: '/home.html#/settings/accounts' };
  if (house.firstRun) return { head: words.say('week_first'), rest: words.say('week_first_rest'), link };
  const isTold = house.obstacle !== undefined || house.week === 'let-go' || house.roomyDays > 0;
  const room = isTold && !isSettled(house) ? [roomText(house, words)] : [];
  const rest = [words.say('week_unlinked_rest'), ...room].join(' ');
  return { head: words.say('week_unlinked'), rest, link: obstacleLink(house, words) ?? link };
}

/** The line above the windows; what is unknown is said to be unknown. */
export function weekView(house: House, words: Words): WeekView {
  if (house.health.length === 0) return unlinked(house, words);
  if (house.health.every((link) => link.readAt === undefined)) {
    const failed = house.health.some((link) => link.kind !== undefined);
    return {
      head: words.say(failed ? 'week_unread' : 'week_reading'),
      rest: words.say(failed ? 'week_unread_rest' : 'week_reading_rest'),
      link: undefined,
    };
  }
  if (house.obstacle?.kind === 'nothing-counts') {
    return { head: words.say('week_unread'), rest: roomText(house, words), link: obstacleLink(house, words) };
  }
  return {
    head: words.say(headKey(house)),
    rest: [hoursText(house, words), ...(isSettled(house) ? [] : [roomText(house, words)])].join(' '),
    link: obstacleLink(house, words),
  };
}
