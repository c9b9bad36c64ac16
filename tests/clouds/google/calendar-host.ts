import type { PageOddity } from '#tests/clouds/faults.ts';
import type { Quota } from '#tests/clouds/quota.ts';
import { type Answer, type Call, isObject, jsonAnswer, preflightAnswer } from '#tests/clouds/wire.ts';
import { type Caller, callerOf, openedCalendar, scopeRefusal } from './access.ts';
import { calendarList, deleteCalendar, insertCalendar, readCalendar } from './calendars.ts';
import { eventList } from './event-list.ts';
import { deleteEvent, type EventCall, getEvent, insertEvent, patchEvent, updateEvent } from './events.ts';
import { fieldMask, masked } from './field-mask.ts';
import { freeBusy } from './free-busy.ts';
import { listTokens } from './list-tokens.ts';
import { METHODS, type Method } from './methods.ts';
import { type Parameters, parametersOf } from './parameters.ts';
import { invalid, notFound, Refusal } from './refusal.ts';
import { shortScope } from './scopes.ts';
import { bearer } from './tokens.ts';
import type { Role, World } from './world.ts';

const BASE = '/calendar/v3/';
const WIDE_READ = ['calendar', 'calendar.readonly', 'calendar.events', 'calendar.events.readonly'];
const WIDE_WRITE = ['calendar', 'calendar.events'];

/** www.googleapis.com: Calendar v3, for scripts of any origin. */
export function answerCalendar(world: World, call: Call, quota: Quota, oddity: PageOddity | undefined): Answer {
  const answer = call.method === 'OPTIONS' ? preflight(world, call) : refusable(world, call, quota, oddity);
  const open = world.keeps('G-CORS-ANY-ORIGIN') ? { 'access-control-allow-origin': '*' } : {};
  const shown = world.keeps('G-CORS-NOTHING-EXPOSED') ? {} : { 'access-control-expose-headers': '*' };
  return { ...answer, headers: { vary: 'Origin, X-Origin', ...answer.headers, ...open, ...shown } };
}

function preflight(world: World, call: Call): Answer {
  return world.keeps('G-CORS-PREFLIGHT')
    ? preflightAnswer(call, 'DELETE,GET,HEAD,PATCH,POST,PUT')
    : jsonAnswer(404, {});
}

function refusable(world: World, call: Call, quota: Quota, oddity: PageOddity | undefined): Answer {
  try {
    return calendarAnswer(world, call, quota, oddity);
  } catch (error) {
    if (error instanceof Refusal) return error.answer;
    throw error;
  }
}

function calendarAnswer(world: World, call: Call, quota: Quota, oddity: PageOddity | undefined): Answer {
  const { method, ids } = matchedMethod(call);
  const token = bearer(world, call.headers);
  const parameters = parametersOf(world, method, call.query);
  const mask = maskOf(world, method, parameters);
  if (world.keeps('G-QUOTA-MINUTE') && quota.isOver(`${token.clientId} ${token.email}`)) throw overQuota();
  const known = [...token.scopes].some((scope) => method.scopes.includes(shortScope(scope)));
  if (!known && world.keeps('G-SCOPE-METHOD')) throw scopeRefusal();
  if (call.method !== 'GET' && call.method !== 'DELETE') checkContentType(world, call);
  const value = run(world, { method, ids, parameters, call, caller: callerOf(token), oddity });
  if (value === undefined) return { status: call.method === 'GET' ? 304 : 204, headers: {}, body: '' };
  const etag = isObject(value) && typeof value['etag'] === 'string' ? { etag: value['etag'] } : {};
  const private_ = { 'cache-control': 'private, max-age=0, must-revalidate, no-transform' };
  return jsonAnswer(200, mask === undefined ? value : masked(value, mask), { ...private_, ...etag });
}

/** @see https://developers.google.com/workspace/calendar/api/guides/quota */
function overQuota(): Refusal {
  return new Refusal(403, 'userRateLimitExceeded', 'User Rate Limit Exceeded', { domain: 'usageLimits' });
}

function matchedMethod(call: Call): { method: Method; ids: readonly string[] } {
  const path = call.path.startsWith(BASE) ? call.path.slice(BASE.length) : '';
  for (const method of METHODS) {
    const found = method.http === call.method ? method.path.exec(path) : null;
    if (found !== null) return { method, ids: found.slice(1).map(decoded) };
  }
  throw notFound();
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch (error) {
    if (error instanceof URIError) throw invalid(`Malformed path: ${part}`);
    throw error;
  }
}

function maskOf(world: World, method: Method, parameters: Parameters) {
  const fields = parameters.text('fields');
  if (fields === undefined || method.answers === undefined || !world.keeps('G-FIELDS-MASK')) return undefined;
  try {
    return fieldMask(fields, method.answers);
  } catch (error) {
    if (error instanceof Refusal && !world.keeps('G-FIELDS-INVALID')) return undefined;
    throw error;
  }
}

function checkContentType(world: World, call: Call): void {
  const type = call.headers['content-type'] ?? '';
  if (!type.startsWith('application/json') && world.keeps('G-BODY-JSON')) {
    throw invalid(`Content type ${type || 'of nothing'} is not supported.`, undefined, 'badContent');
  }
}

interface Running {
  readonly method: Method;
  readonly ids: readonly string[];
  readonly parameters: Parameters;
  readonly call: Call;
  readonly caller: Caller;
  readonly oddity: PageOddity | undefined;
}

function run(world: World, running: Running): unknown {
  const { method, parameters, call, caller } = running;
  const [calendarId = '', eventId = ''] = running.ids;
  const opened = (needed: Role, wide: readonly string[]) => openedCalendar(world, caller, calendarId, needed, wide);
  const event = (needed: Role): EventCall => {
    return { opened: opened(needed, needed === 'writer' ? WIDE_WRITE : WIDE_READ), parameters, call, eventId };
  };
  switch (method.id) {
    case 'calendarList.list':
      return unlessKnown(world, call, calendarList(world, caller, parameters));
    case 'calendars.insert':
      return insertCalendar(world, caller, call.body);
    case 'calendars.get':
      return readCalendar(
        opened('reader', ['calendar', 'calendar.readonly', 'calendar.calendars', 'calendar.calendars.readonly']),
      );
    case 'calendars.delete':
      return deleteCalendar(world, opened('owner', ['calendar', 'calendar.calendars']));
    case 'events.list': {
      const at = opened('freeBusyReader', WIDE_READ);
      const list = eventList(world, at, parameters, listTokens(world, at.calendar, parameters), running.oddity);
      return unlessKnown(world, call, list);
    }
    case 'events.get':
      return getEvent(world, event('freeBusyReader'));
    case 'events.insert':
      return insertEvent(world, event('writer'));
    case 'events.patch':
      return patchEvent(world, event('writer'));
    case 'events.update':
      return updateEvent(world, event('writer'));
    case 'events.delete':
      return deleteEvent(world, event('writer'));
    default:
      return freeBusy(world, caller, call.body);
  }
}

/** Nothing where the reader holds this version of the list; a delta always answers, for its new token. */
function unlessKnown<T extends { etag?: string | null }>(world: World, call: Call, list: T): T | undefined {
  const known = call.headers['if-none-match'] === list.etag && !call.query.has('syncToken');
  return known && world.keeps('G-LIST-304') ? undefined : list;
}
