import { isTold, loadNotices, type Notice } from '#lib/booking/notice.ts';
import { freeSlots, type Slot } from '#lib/planning/slot.ts';
import { slotDays } from '#lib/planning/slot-days.ts';
import { contains, overlaps, type Period } from '#lib/time/period.ts';
import { intersection, periodsOf, timeline } from '#lib/time/timeline.ts';
import { addDays, type CalendarDate, instantAt, wallTimeAt } from '#lib/time/wall-time.ts';
import { datesOfWeek, isoWeekAt, weekPeriod } from '#lib/time/week.ts';
import type { DayWindow, House, KeptTime } from './house.ts';
import { findEnded } from './kept-log.ts';
import { keptTimes } from './kept-times.ts';
import { linkHealth } from './link-health.ts';
import { findOfferObstacle, openSlots } from './list-slots.ts';
import { pausedUntil } from './pause.ts';
import { findLoad, usualHours } from './season-now.ts';
import { type SituationNow, situationNow } from './situation-now.ts';
import { isSundayDue } from './sunday-plan.ts';
import { litDay } from './turned-toward.ts';
import { closedWeeks } from './weeks.ts';
import type { World } from './world.ts';

/** So many dashed windows at most: a choice, not a list. */
const mostSuggestions = 3;

/** The house as the store knows it, without asking any calendar. */
export async function house(world: World): Promise<House> {
  const situation = await situationNow(world);
  const { now, zone, settings } = situation;
  const kept = await keptTimes(world, situation);
  const coming = kept.filter((time) => time.period.end > now);
  const week = shownWeek(situation);
  const open = await openSlots(world, situation, 'week');
  const slots = suggestions(situation, open);
  const lit = await litDay(world.store);
  const warm = lit === wallTimeAt(now, zone).date ? lit : undefined;
  const days = datesOfWeek(week).map((date) => ({ ...dayWindow(situation, date, kept, slots), warm: date === warm }));
  const firm = timeline(situation.own.firm);
  const notices = await loadNotices(world.store);
  return {
    madeAt: now,
    zone,
    days,
    phase: situation.season.phase,
    pausedUntil: pausedUntil(situation),
    ended: await findEnded(world, kept, now),
    autoBooked: autoBooked(notices, coming),
    sundayDue: await isSundayDue(world, situation),
    bookedHours: Math.round(findLoad(situation.season, week)?.hours ?? 0),
    usualHours: usualHours(situation),
    roomyDays: roomyDays(situation, week),
    openDays: slotDays(open, zone, situation.rules).size,
    obstacle: findOfferObstacle(situation),
    week: (await closedWeeks(world, situation)).get(week) ?? 'open',
    coming,
    unknown: isUnknown(situation),
    next: coming[0],
    busyNow: periodsOf(firm).find((busy) => busy.start <= now && now < busy.end),
    health: situation.links.map((link) => linkHealth(link.account, link.reading)),
    partnerName: settings.partnerName,
    thing: { microDate: settings.microDate, microDateName: settings.microDateName },
    firstRun: !settings.firstRunDone,
    notice: notices.find(isTold),
  };
}

/** Those that nobody said "all fine" to yet. */
function autoBooked(notices: readonly Notice[], kept: readonly KeptTime[]): readonly KeptTime[] {
  const unseen = new Set(notices.filter((notice) => !isTold(notice)).map(({ occasion }) => occasion));
  return kept.filter(({ occasion }) => unseen.has(occasion));
}

/** No calendar counts, or none of those that count was ever read: what is old is still drawn, with its age beside it. */
function isUnknown({ own, links }: SituationNow): boolean {
  if (own.unknown !== 'unread') return own.unknown !== undefined;
  return links.every(({ account, reading }) =>
    account.calendars.every(({ id, ticked }) => !ticked || reading?.calendars[id]?.reading === undefined),
  );
}

/** The week of the windows: once Sunday's last hour is over, the one that begins. */
function shownWeek({ now, zone, rules }: SituationNow): string {
  const { date, weekday } = wallTimeAt(now, zone);
  const isOver = weekday === 7 && now >= instantAt(date, rules.lastMinute, zone);
  return isoWeekAt(isOver ? instantAt(addDays(date, 1), 0, zone) : now, zone);
}

function opening({ settings, zone }: SituationNow, date: CalendarDate): Period {
  const sleep = settings.sleepMinute > settings.wakeMinute ? settings.sleepMinute : settings.sleepMinute + 1440;
  return { start: instantAt(date, settings.wakeMinute, zone), end: instantAt(date, sleep, zone) };
}

function dayWindow(
  situation: SituationNow,
  date: CalendarDate,
  kept: readonly KeptTime[],
  slots: readonly Slot[],
): Omit<DayWindow, 'warm'> {
  const shown = opening(situation, date);
  // What happens after midnight belongs to the evening it was kept for.
  const day = { start: shown.start, end: opening(situation, addDays(date, 1)).start };
  const within = timeline([shown]);
  return {
    date,
    opening: shown,
    firm: periodsOf(intersection(timeline(situation.own.firm), within)),
    soft: periodsOf(intersection(timeline(situation.own.soft), within)),
    kept: kept.filter((time) => overlaps(time.period, day)),
    suggested: slots.filter((slot) => contains(day, slot.period)),
  };
}

/** Dashed windows: one a day, best first, while nothing is kept in this week. */
function suggestions({ zone }: SituationNow, open: readonly Slot[]): readonly Slot[] {
  const byDay = new Map<string, Slot>();
  for (const slot of open) {
    const { date } = wallTimeAt(slot.period.start, zone);
    if (!byDay.has(date)) byDay.set(date, slot);
  }
  return [...byDay.values()].slice(0, mostSuggestions);
}

function roomyDays(situation: SituationNow, week: string): number {
  const { now, zone, rules } = situation;
  const [ritual] = situation.rituals;
  if (!ritual) return 0;
  const slots = freeSlots(situation, ritual, { start: now, end: weekPeriod(week, zone).end });
  const roomy = slots.filter((slot) => slot.lengthMin >= ritual.length.usualMin && !slot.soft);
  return slotDays(roomy, zone, rules).size;
}
