import type { PageOddity } from '#tests/clouds/faults.ts';
import { type Asked, namedCalendar, viewOf } from './asked.ts';
import { type Row, rowOf, viewRows } from './event-rows.ts';
import { eventView, type WireEvent } from './event-view.ts';
import { type Page, pageOf } from './pages.ts';
import { hasProperty } from './properties.ts';
import { badQuery } from './refusal.ts';
import { calendarsOf } from './world.ts';

/** The window of a view. @throws Refusal 400 where an end is missing */
export function windowOf({ world, options }: Asked) {
  const { fromMs, toMs } = options;
  if ((fromMs === undefined || toMs === undefined) && world.keeps('M-VIEW-WINDOW')) {
    const message =
      "This request requires a time window specified by the query string parameters 'StartDateTime' and 'EndDateTime'.";
    throw badQuery(message);
  }
  return { startMs: fromMs ?? 0, endMs: toMs ?? Number.MAX_SAFE_INTEGER };
}

/** `calendarView`: what overlaps a window, series as their occurrences. */
export function viewList(asked: Asked, oddity: PageOddity | undefined): Page<WireEvent> {
  const { world } = asked;
  const { startMs, endMs } = windowOf(asked);
  const rows = viewRows(world, namedCalendar(asked), {
    startMs: world.keeps('M-VIEW-START') ? startMs : startMs - 3_600_000,
    endMs: world.keeps('M-VIEW-END') ? endMs : endMs + 3_600_000,
  });
  return listed(asked, rows, oddity);
}

/** `events`: as they are stored, series as their masters. */
export function eventList(asked: Asked, oddity: PageOddity | undefined): Page<WireEvent> {
  const { world, person, options } = asked;
  const whole = !asked.inCalendar && options.filter !== undefined && world.keeps('M-PROPERTY-MAILBOX');
  const all = !asked.inCalendar && !world.keeps('M-LIST-DEFAULT');
  const calendars = whole || all ? calendarsOf(world, person.email) : [namedCalendar(asked)];
  const live = calendars
    .flatMap((calendar) => [...calendar.events.all()])
    .filter((record) => {
      const found = options.filter !== undefined && !world.keeps('M-PROPERTY-DELETED');
      return (!record.deleted || found) && record.exceptionOf === undefined;
    });
  const rows = world.keeps('M-LIST-SERIES') ? live.map(rowOf) : live.filter(({ series }) => !series).map(rowOf);
  return listed(asked, rows, oddity);
}

function listed(asked: Asked, rows: readonly Row[], oddity: PageOddity | undefined): Page<WireEvent> {
  const { world, options } = asked;
  const { filter } = options;
  const wanted = rows.filter(({ record }) => {
    if (filter === undefined || !world.keeps('M-PROPERTY-FIND')) return true;
    return 'property' in filter && hasProperty(world, record.event, filter.property);
  });
  const ordered = wanted.toSorted((a, b) => comparedBy(asked, a, b));
  const view = viewOf(asked);
  const odd = oddity === 'empty-page' ? { ...asked, options: { ...options, top: 0 } } : asked;
  const page = pageOf(odd, ordered, { isBroken: !world.keeps('M-VIEW-PAGES') });
  const value = page.value.map((row) => eventView(world, row, view));
  return { ...page, value: oddity === 'reordered-page' ? value.toReversed() : value };
}

function comparedBy({ world, options }: Asked, a: Row, b: Row): number {
  const { field, descending } = options.order ?? { field: '', descending: false };
  const sign = descending === world.keeps('M-VIEW-ORDER') ? -1 : 1;
  const key = (row: Row): string | number => {
    if (field === 'start/dateTime') return row.startMs;
    if (field === 'end/dateTime') return row.endMs;
    if (field === '') return row.id;
    return String(row.record.event.fields[field as 'subject']);
  };
  const [left, right] = [key(a), key(b)];
  if (left === right) return a.id < b.id ? -1 : 1;
  return (left < right ? -1 : 1) * (field === '' ? 1 : sign);
}
