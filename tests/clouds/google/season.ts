import { DAY_MS, type Span } from '#tests/clouds/time.ts';
import type { GoogleCloud } from './cloud.ts';
import { findInstant } from './event-time.ts';
import { type Draft, dayOf, type Setting, seededRandom, wholeDays } from './season-draft.ts';
import { family, life, partnerLife } from './season-life.ts';
import { meetings, occasions, recurringWork } from './season-work.ts';
import { eventSeries } from './series.ts';

export interface SeasonOptions {
  /** Milliseconds since 1970 UTC. */
  readonly now: number;
  /** IANA; both live there. */
  readonly zone: string;
  readonly email: string;
  readonly partnerEmail: string;
  readonly seed?: number;
}

const MINUTE_MS = 60_000;

/**
 * A busy season of two people: Alex with a quarter of work that ends in the coming weeks, 12 weeks back and 13 ahead, and
 * Sam, whose free/busy Alex may see. People who are not there yet are made.
 *
 * Whatever the day: nothing is on at `now` nor in the hour after, and tonight from half past six is free for both.
 */
export function seedSeason(cloud: GoogleCloud, options: SeasonOptions): void {
  const { now, zone, email, partnerEmail, seed = 7 } = options;
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate();
  const monday = today.subtract({ days: today.dayOfWeek - 1 });
  const setting: Setting = { email, partnerEmail, zone, today, monday, random: seededRandom(seed) };
  if (cloud.calendars(email).length === 0) cloud.addPerson(email, { name: 'Alex', zone });
  if (cloud.calendars(partnerEmail).length === 0) cloud.addPerson(partnerEmail, { name: 'Sam', zone });
  const kept = keptFree(now, today, zone);
  const add = (calendarId: string, drafts: readonly Draft[]) => {
    for (const draft of drafts) {
      const clear = clearOf(draft, kept, zone);
      if (clear !== undefined) cloud.addEvent(calendarId, clear);
    }
  };
  const standing = [...occasions(setting), ...life(setting)];
  const taken = standing.filter(takesWholeTime).map((draft) => spanOf(draft, zone));
  const free = (draft: Draft) => {
    const when = spanOf(draft, zone);
    return !taken.some((span) => overlap(span, when));
  };
  add(email, [...recurringWork(setting), ...standing, ...meetings(setting).filter(free)]);
  add(cloud.addCalendar(email, { summary: 'Family', zone }), family(setting));
  add(partnerEmail, partnerLife(setting));
  cloud.shareFreeBusy(partnerEmail, email);
  addHolidays(cloud, setting);
  changeInstances(cloud, setting);
}

/** Now, and tonight. */
function keptFree(now: number, today: Temporal.PlainDate, zone: string): readonly Span[] {
  const at = (time: string) => {
    return today.toPlainDateTime(Temporal.PlainTime.from(time)).toZonedDateTime(zone).epochMilliseconds;
  };
  return [
    { startMs: now - 10 * MINUTE_MS, endMs: now + 60 * MINUTE_MS },
    { startMs: at('18:30'), endMs: at('22:30') },
  ];
}

/** The draft without what stands in time that is kept free; undefined where nothing is left of it. */
function clearOf(draft: Draft, kept: readonly Span[], zone: string): Draft | undefined {
  if (draft.transparency === 'transparent') return draft;
  const meets = (one: Span) => kept.some((span) => overlap(one, span));
  if (draft.recurrence === undefined || draft.recurrence === null) {
    return meets(spanOf(draft, zone)) ? undefined : draft;
  }
  const [from, to] = [Math.min(...kept.map((one) => one.startMs)), Math.max(...kept.map((one) => one.endMs))];
  const met = eventSeries(draft, zone).within(from, to).filter(meets);
  const without = met.map(
    ({ wall }) => `EXDATE;TZID=${zone}:${wall.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '')}`,
  );
  return { ...draft, recurrence: [...draft.recurrence, ...without] };
}

function overlap(a: Span, b: Span): boolean {
  return a.startMs < b.endMs && a.endMs > b.startMs;
}

function spanOf({ summary, start, end }: Draft, zone: string): Span {
  const [startMs, endMs] = [findInstant(start ?? {}, zone), findInstant(end ?? {}, zone)];
  if (startMs === undefined || endMs === undefined) throw new Error(`When is ${summary}?`);
  return { startMs, endMs };
}

/** Whether people keep meetings out of it. */
function takesWholeTime({ recurrence, transparency }: Draft): boolean {
  return !recurrence && transparency !== 'transparent';
}

/** A calendar that everybody can subscribe to, with a `#` in its id. */
function addHolidays(cloud: GoogleCloud, setting: Setting): void {
  const id = 'en.holidays#public@group.v.calendar.google.com';
  cloud.addCalendar('holidays@calendar.google.com', { id, summary: 'Public holidays', zone: setting.zone });
  cloud.share(id, setting.email, 'reader');
  const holiday: Draft = { transparency: 'transparent', visibility: 'public' };
  cloud.addEvent(id, wholeDays(dayOf(setting, 4, 5), 1, 'Public holiday', holiday));
  cloud.addEvent(id, wholeDays(dayOf(setting, -6, 1), 1, 'Public holiday', holiday));
}

/** One instance of a series that was moved, one that was called off. */
function changeInstances(cloud: GoogleCloud, setting: Setting): void {
  const { email, zone } = setting;
  const instance = (id: string, date: Temporal.PlainDate, time: string) => {
    const at = date.toPlainDateTime(Temporal.PlainTime.from(time)).toZonedDateTime(zone).toInstant();
    return { id: `${id}_${at.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '')}`, at: at.epochMilliseconds };
  };
  const moved = instance('designtalk', dayOf(setting, 1, 3), '11:00');
  const time = (instant: number) => ({ dateTime: new Date(instant).toISOString(), timeZone: zone });
  const start = moved.at + DAY_MS + 5 * 60 * MINUTE_MS;
  cloud.changeEvent(email, moved.id, { start: time(start), end: time(start + 60 * MINUTE_MS) });
  cloud.deleteEvent(email, instance('standup', dayOf(setting, 1, 5), '09:15').id);
}
