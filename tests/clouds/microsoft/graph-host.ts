import type { PageOddity } from '#tests/clouds/faults.ts';
import type { Quota } from '#tests/clouds/quota.ts';
import { type Answer, type Call, isObject, jsonAnswer, preflightAnswer } from '#tests/clouds/wire.ts';
import type { Asked } from './asked.ts';
import { createCalendar, deleteCalendar, getCalendar, getMe, listCalendars } from './calendars.ts';
import { viewDelta } from './delta.ts';
import { eventList, viewList } from './event-list.ts';
import { checkSelect } from './event-view.ts';
import { answerEvent, createEvent, deleteEvent, getEvent, updateEvent } from './events.ts';
import { METHODS, type Method } from './methods.ts';
import { optionsOf } from './options.ts';
import { preferencesOf } from './prefer.ts';
import { accessDenied, badRequest, itemNotFound, Refusal, refusalAnswer } from './refusal.ts';
import { getSchedule } from './schedule.ts';
import { calendarShape, eventShape, userShape } from './shapes.ts';
import { overQuota } from './throttle.ts';
import { bearer } from './tokens.ts';
import type { World } from './world.ts';

const BASE = '/v1.0/';
const EXPOSED =
  'ETag, Location, Preference-Applied, Content-Range, request-id, client-request-id, ReadWriteConsistencyToken, SdkVersion, WWW-Authenticate, x-ms-client-gcc-tenant, Retry-After';

/** graph.microsoft.com: v1.0, for scripts of any origin. */
export function answerGraph(world: World, call: Call, quota: Quota, oddity: PageOddity | undefined): Answer {
  const answer = call.method === 'OPTIONS' ? preflight(world, call) : refusable(world, call, quota, oddity);
  return opened(world, call, answer);
}

/** The answer with what every one of Graph carries. */
export function opened(world: World, call: Call, answer: Answer): Answer {
  const open = world.keeps('M-CORS-ANY-ORIGIN') ? { 'access-control-allow-origin': '*' } : {};
  const shown = world.keeps('M-CORS-EXPOSED') ? { 'access-control-expose-headers': EXPOSED } : {};
  const ids = world.keeps('M-REQUEST-ID') ? requestIds(world, call) : {};
  return { ...answer, headers: { ...open, ...shown, ...ids, ...answer.headers } };
}

function requestIds(world: World, call: Call): Record<string, string> {
  const given = call.headers['client-request-id'];
  const id = world.guid();
  return { 'request-id': id, 'client-request-id': given ?? id };
}

function preflight(world: World, call: Call): Answer {
  return world.keeps('M-CORS-PREFLIGHT') ? preflightAnswer(call, 'GET,POST,PUT,PATCH,DELETE') : jsonAnswer(404, {});
}

function refusable(world: World, call: Call, quota: Quota, oddity: PageOddity | undefined): Answer {
  try {
    return graphAnswer(world, call, quota, oddity);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return refusedAnswer(world, call, error);
  }
}

/** A refusal, with the ids of its request in the body as in the headers. */
export function refusedAnswer(world: World, call: Call, refusal: Refusal): Answer {
  const date = new Date(world.clock.now()).toISOString().slice(0, 19);
  const ids = world.keeps('M-REQUEST-ID') ? requestIds(world, call) : {};
  const answer = refusalAnswer(refusal, { date, ...ids });
  return { ...answer, headers: { ...ids, ...answer.headers } };
}

function graphAnswer(world: World, call: Call, quota: Quota, oddity: PageOddity | undefined): Answer {
  const token = bearer(world, call.headers);
  const person = world.people.get(token.email);
  if (person === undefined) throw accessDenied();
  if (quota.isOver(`${token.clientId} ${token.email}`) && world.keeps('M-QUOTA-TEN-MINUTES')) throw overQuota(world);
  const { method, groups } = matchedMethod(call);
  checkScopes(world, method, token.scopes);
  const prefer = preferencesOf(world, call.headers['prefer']);
  const options = optionsOf(world, method, call.query);
  checkSelect(world, options.select, shapeOf(method));
  checkBasic(
    world,
    token.scopes,
    options.expand !== undefined || (isObject(options.filter) && 'property' in options.filter),
  );
  if (call.method === 'POST' || call.method === 'PATCH') checkContentType(world, call);
  const [place, calendarId, eventId = '', deed = ''] = groups;
  const { clientId, scopes } = token;
  const inCalendar = place !== undefined;
  const asked = { world, call, person, clientId, scopes, options, prefer, inCalendar, calendarId, eventId, deed };
  return written(method, asked, run(method, asked, oddity));
}

function matchedMethod(call: Call): { method: Method; groups: readonly (string | undefined)[] } {
  const path = call.path.startsWith(BASE) ? call.path.slice(BASE.length) : '';
  for (const method of METHODS) {
    const found = method.http === call.method ? method.path.exec(path) : null;
    if (found !== null) return { method, groups: found.slice(1).map((part) => part && decoded(part)) };
  }
  throw new Refusal(404, 'ResourceNotFound', 'Resource not found for the segment.');
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch (error) {
    if (error instanceof URIError) throw itemNotFound();
    throw error;
  }
}

function checkScopes(world: World, method: Method, scopes: ReadonlySet<string>): void {
  const rule = method.http === 'GET' || method.id === 'schedule.get' ? 'M-SCOPE-METHOD' : 'M-SCOPE-WRITE';
  if (!method.scopes.some((scope) => scopes.has(scope)) && world.keeps(rule)) throw accessDenied();
}

function checkBasic(world: World, scopes: ReadonlySet<string>, extended: boolean): void {
  const reads = scopes.has('Calendars.Read') || scopes.has('Calendars.ReadWrite');
  if (extended && !reads && world.keeps('M-SCOPE-BASIC-EXTENSION')) throw accessDenied();
}

function checkContentType(world: World, call: Call): void {
  const type = call.headers['content-type'] ?? '';
  const bodiless = call.body === '' && type === '';
  if (!type.startsWith('application/json') && !bodiless && world.keeps('M-BODY-JSON')) {
    throw badRequest('A supported MIME type could not be found that matches the content type.', 'RequestBodyRead');
  }
}

function shapeOf(method: Method): object {
  if (method.id === 'me.get') return userShape;
  return method.id.startsWith('calendars') ? calendarShape : eventShape;
}

function run(method: Method, asked: Asked, oddity: PageOddity | undefined): object | undefined {
  switch (method.id) {
    case 'me.get':
      return getMe(asked);
    case 'calendars.list':
      return listCalendars(asked);
    case 'calendars.create':
      return createCalendar(asked);
    case 'calendars.get':
      return getCalendar(asked);
    case 'calendars.delete':
      return deleteCalendar(asked);
    case 'view.list':
      return viewList(asked, oddity);
    case 'view.delta':
      return viewDelta(asked, oddity);
    case 'events.list':
      return eventList(asked, oddity);
    case 'events.create':
      return createEvent(asked);
    case 'events.get':
      return getEvent(asked);
    case 'events.update':
      return updateEvent(asked);
    case 'events.delete':
      return deleteEvent(asked);
    case 'events.answer':
      return answerEvent(asked);
    default:
      return getSchedule(asked);
  }
}

const STATUS: Readonly<Record<string, number>> = {
  'calendars.create': 201,
  'events.create': 201,
  'calendars.delete': 204,
  'events.delete': 204,
  'events.answer': 202,
};

function written(method: Method, { prefer, call }: Asked, value: object | undefined): Answer {
  const status = STATUS[method.id] ?? 200;
  const applied: Record<string, string> =
    prefer.applied.length > 0 ? { 'preference-applied': prefer.applied.join(', ') } : {};
  if (value === undefined) return { status, headers: applied, body: '' };
  const type = 'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8';
  const context = `https://graph.microsoft.com/v1.0/$metadata#${call.path.slice(BASE.length)}`;
  return jsonAnswer(status, { '@odata.context': context, ...value }, { ...applied, 'content-type': type });
}
