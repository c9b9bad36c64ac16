import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/v3';
import { isZone, type Span } from '#tests/clouds/time.ts';
import { type Caller, findRole } from './access.ts';
import { checkFields, parsedBody } from './event-check.ts';
import { rowsOf } from './event-rows.ts';
import { findMoment, writtenMoment } from './event-time.ts';
import { invalid, Refusal } from './refusal.ts';
import { freeBusyRequestShape } from './shapes.ts';
import { type Calendar, findCalendar, type World } from './world.ts';

const MOST_CALENDARS = 50;

/** `freebusy.query`: when calendars are busy, and which could not be read. */
export function freeBusy(world: World, caller: Caller, body: string): calendar_v3.Schema$FreeBusyResponse {
  const value = parsedBody(body);
  checkFields(world, value, freeBusyRequestShape, '');
  const request: calendar_v3.Schema$FreeBusyRequest = value;
  const window = checkedWindow(world, request);
  const zone = request.timeZone ?? 'UTC';
  if (!isZone(zone)) throw invalid(`Invalid time zone ${zone}`, 'timeZone');
  const most = Math.min(request.calendarExpansionMax ?? MOST_CALENDARS, MOST_CALENDARS);
  const calendars: Record<string, calendar_v3.Schema$FreeBusyCalendar> = {};
  for (const [place, { id }] of (request.items ?? []).entries()) {
    if (!id) throw new Refusal(400, 'required', 'Missing calendar id.');
    const reason = place >= most && world.keeps('G-FB-MOST-CALENDARS') ? 'tooManyCalendarsRequested' : undefined;
    calendars[id] = reason ? unread(reason) : oneCalendar(world, caller, id, window, zone);
  }
  const [timeMin, timeMax] = [writtenMoment(window.startMs, 'UTC'), writtenMoment(window.endMs, 'UTC')];
  return { kind: 'calendar#freeBusy', timeMin, timeMax, calendars };
}

function checkedWindow(world: World, request: calendar_v3.Schema$FreeBusyRequest): Span {
  const [startMs, endMs] = [findMoment(request.timeMin ?? ''), findMoment(request.timeMax ?? '')];
  if (startMs === undefined) throw invalid('Missing or invalid timeMin.', 'timeMin', 'required');
  if (endMs === undefined) throw invalid('Missing or invalid timeMax.', 'timeMax', 'required');
  const refuse = (reason: string, message: string) =>
    new Refusal(400, reason, message, { domain: 'calendar', location: 'timeMax', locationType: 'parameter' });
  if (endMs <= startMs && world.keeps('G-FB-EMPTY-RANGE')) {
    throw refuse('timeRangeEmpty', 'The specified time range is empty.');
  }
  if (endMs - startMs > world.settings.freeBusyLongestMs && world.keeps('G-FB-LONG-RANGE')) {
    throw refuse('timeRangeTooLong', 'The requested time range is too long.');
  }
  return { startMs, endMs };
}

function unread(reason: string): calendar_v3.Schema$FreeBusyCalendar {
  return { errors: [{ domain: 'global', reason }], busy: [] };
}

function oneCalendar(
  world: World,
  caller: Caller,
  id: string,
  window: Span,
  zone: string,
): calendar_v3.Schema$FreeBusyCalendar {
  const calendar = findCalendar(world, caller.email, id);
  const role = calendar && findRole(calendar, caller.email);
  const others = role === 'owner' || !isOwnOnly(caller) || !world.keeps('G-SCOPE-FREEBUSY-OWN');
  const reads = (role !== undefined && others) || !world.keeps('G-FB-NOT-FOUND');
  if (calendar === undefined || !reads) {
    return world.keeps('G-FB-NOT-FOUND') ? unread('notFound') : { busy: [] };
  }
  const written = ({ startMs, endMs }: Span) => ({
    start: writtenMoment(startMs, zone),
    end: writtenMoment(endMs, zone),
  });
  return { busy: busySpans(world, calendar, window).map(written) };
}

/** `calendar.freebusy` alone opens the person's own calendars only. */
function isOwnOnly({ scopes }: Caller): boolean {
  const wide = ['calendar', 'calendar.readonly', 'calendar.events.freebusy'];
  return !wide.some((scope) => scopes.has(scope));
}

/** Busy time within `window`: joined where it touches, cut at both ends, earliest first. */
function busySpans(world: World, calendar: Calendar, window: Span): Span[] {
  const rows = rowsOf(world, calendar, { expand: true, fromMs: window.startMs, toMs: window.endMs });
  const busy = rows
    .filter((row) => (!row.cancelled || !world.keeps('G-FB-CANCELLED')) && row.endMs > row.startMs)
    .filter((row) => takesTime(world, calendar, row.record.event))
    .sort((a, b) => a.startMs - b.startMs);
  const joined: { startMs: number; endMs: number }[] = [];
  for (const row of busy) {
    const cut = world.keeps('G-FB-CUT');
    const startMs = cut ? Math.max(row.startMs, window.startMs) : row.startMs;
    const endMs = cut ? Math.min(row.endMs, window.endMs) : row.endMs;
    const last = joined.at(-1);
    if (last !== undefined && startMs <= last.endMs && world.keeps('G-FB-JOINED'))
      last.endMs = Math.max(last.endMs, endMs);
    else joined.push({ startMs, endMs });
  }
  return joined;
}

/** Declined and transparent events take no time; tentative and unanswered ones do. */
function takesTime(world: World, calendar: Calendar, event: calendar_v3.Schema$Event): boolean {
  if (event.transparency === 'transparent' && world.keeps('G-FB-TRANSPARENT')) return false;
  if (event.status === 'tentative' && !world.keeps('G-FB-TENTATIVE')) return false;
  if (event.start?.date && !world.keeps('G-FB-ALL-DAY')) return false;
  const answer = event.attendees?.find(({ email }) => email === calendar.owner)?.responseStatus;
  if (answer === 'needsAction' && !world.keeps('G-FB-UNANSWERED')) return false;
  return answer !== 'declined' || !world.keeps('G-FB-DECLINED');
}
