import type { Event } from '@microsoft/microsoft-graph-types';
import { isObject } from '#tests/clouds/wire.ts';
import { type Asked, namedCalendar, namedEvent, viewOf } from './asked.ts';
import { checkedWhen, type Draft, parsedBody, writtenDraft } from './event-check.ts';
import { type Placed, rowOf } from './event-rows.ts';
import { eventView, type WireEvent } from './event-view.ts';
import { addRecord, deleteRecord, replaceRecord } from './event-writing.ts';
import { writtenId } from './ids.ts';
import { answer, spread, withdraw } from './invitations.ts';
import { accessDenied, badRequest, Refusal } from './refusal.ts';
import { findTransaction, rememberTransaction } from './transactions.ts';
import type { Calendar, Stored, World } from './world.ts';
import { writtenTime } from './zones.ts';

export function getEvent(asked: Asked): WireEvent {
  return eventView(asked.world, namedEvent(asked).row, viewOf(asked));
}

export function createEvent(asked: Asked): WireEvent {
  const { world, person } = asked;
  const calendar = editable(world, namedCalendar(asked));
  const { fields, properties } = writtenDraft(world, asked.call.body);
  const when = checkedWhen(world, fields);
  const known = findTransaction(world, person.email, fields.transactionId);
  if (known !== undefined) return replayed(asked, known);
  const record = addRecord(world, calendar, { fields, when, properties });
  rememberTransaction(world, person.email, fields.transactionId, record.id);
  spread(world, calendar, record, undefined);
  return eventView(world, rowOf(record), viewOf(asked));
}

/** @throws Refusal 409 unless the cloud is set to answer with the first event */
function replayed(asked: Asked, first: Stored): WireEvent {
  const { world, prefer } = asked;
  const firstWins = world.settings.transactionReplay === 'first-event' && world.keeps('M-TRANSACTION-FIRST');
  if (firstWins) return eventView(world, rowOf(first), viewOf(asked));
  const message = 'The TransactionId specified in the request has already been used to create a different event.';
  const existing = writtenId(first.id, first.event.moves, prefer.immutable);
  throw new Refusal(409, 'ErrorDuplicateTransactionId', message, { more: { '@event.existingEventId': existing } });
}

function editable(world: World, calendar: Calendar): Calendar {
  if (!calendar.canEdit && world.keeps('M-READ-ONLY-CALENDAR')) throw accessDenied();
  return calendar;
}

function placedToWrite(asked: Asked): Placed {
  const { world, call } = asked;
  const placed = namedEvent(asked);
  editable(world, placed.calendar);
  const wanted = call.headers['if-match'];
  const other = wanted !== undefined && wanted !== '*' && wanted !== placed.row.record.etag;
  if (other && world.keeps(call.method === 'DELETE' ? 'M-412-DELETE' : 'M-412-CHANGE')) {
    const message =
      'The send or update operation could not be performed because the change key passed in the request does not match the current change key for the item.';
    throw new Refusal(412, 'ErrorIrresolvableConflict', message);
  }
  return placed;
}

export function updateEvent(asked: Asked): WireEvent {
  const record = patchPlaced(asked.world, placedToWrite(asked), writtenDraft(asked.world, asked.call.body));
  return eventView(asked.world, rowOf(record), viewOf(asked));
}

/** Writes what `patch` names over an event, and tells those who are invited. */
export function patchPlaced(world: World, { calendar, row }: Placed, patch: Draft): Stored {
  const { event } = row.record;
  const given = patch.fields.transactionId;
  if (given && given !== event.fields.transactionId && world.keeps('M-TRANSACTION-KEPT')) {
    throw badRequest('TransactionId cannot be changed.', 'ErrorInvalidRequest');
  }
  const zone = { name: event.zone, iana: event.zone };
  const times = { start: writtenTime(row.startMs, zone), end: writtenTime(row.endMs, zone) };
  const kept = world.keeps('M-PATCH-MERGE')
    ? event.fields
    : { ...event.fields, subject: '', sensitivity: 'normal' as const };
  const fields: Event = { ...kept, ...times, ...patch.fields };
  const when = checkedWhen(world, fields);
  checkNeighbours(world, calendar, row, when.startMs);
  const renewed = world.keeps('M-ZONE-ORIGINAL') && !patch.fields.start ? fields : withoutZone(fields);
  const record = replaceRecord(world, calendar, row, { fields: renewed, when, properties: patch.properties });
  spread(world, calendar, record, event.fields);
  return record;
}

function withoutZone({ originalStartTimeZone: _start, originalEndTimeZone: _end, ...rest }: Event): Event {
  return rest;
}

/** @throws Refusal 400 where an occurrence would go past the one before or after it */
function checkNeighbours(
  world: World,
  calendar: Calendar,
  { record, occurrence }: Placed['row'],
  startMs: number,
): void {
  const masterId = record.exceptionOf?.masterId ?? (occurrence === undefined ? undefined : record.id);
  const original = record.exceptionOf?.originalMs ?? occurrence?.startMs;
  const all = masterId === undefined ? undefined : calendar.events.find(masterId)?.series;
  if (all === undefined || original === undefined || !world.keeps('M-OCCURRENCE-BOUNDARY')) return;
  const farMs = 400 * 86_400_000;
  const around = all.within(Math.min(original, startMs) - farMs, Math.max(original, startMs) + farMs);
  const at = around.findIndex((one) => one.startMs === original);
  const [before, after] = [around[at - 1], around[at + 1]];
  if ((before && startMs < before.endMs) || (after && startMs >= after.startMs)) {
    throw badRequest(
      'Modified occurrence is crossing or overlapping adjacent occurrence.',
      'ErrorOccurrenceCrossingBoundary',
    );
  }
}

export function deleteEvent(asked: Asked): undefined {
  const { calendar, row } = placedToWrite(asked);
  deleteRecord(asked.world, calendar, row);
  withdraw(asked.world, row.record);
}

const ANSWERS = { accept: 'accepted', tentativelyAccept: 'tentativelyAccepted', decline: 'declined' } as const;
const ANSWER_SHAPE = { comment: '', Comment: '', sendResponse: true, proposedNewTime: {} };

/** cancel, accept, tentativelyAccept, decline. */
export function answerEvent(asked: Asked): undefined {
  const { world, call, deed } = asked;
  const { calendar, row } = namedEvent(asked);
  const body = parsedBody(world, call.body, ANSWER_SHAPE, `microsoft.graph.${deed}`);
  const organizes = row.record.event.fields.isOrganizer !== false;
  if (deed === 'cancel') {
    if (!organizes && world.keeps('M-CANCEL-ORGANIZER')) {
      throw badRequest("Your request can't be completed. You need to be an organizer to cancel a meeting.");
    }
    if (world.keeps('M-CANCEL')) deleteRecord(world, calendar, row);
    withdraw(world, row.record);
    return;
  }
  if (organizes && world.keeps('M-RESPOND-ORGANIZER')) {
    throw badRequest(
      "Your request can't be completed. You can't respond to this meeting because you're the organizer.",
    );
  }
  const silent = isObject(body) && body['sendResponse'] === false;
  answer(world, calendar, row.id, ANSWERS[deed as keyof typeof ANSWERS], !silent);
}
