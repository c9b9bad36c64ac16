import type { Event } from '@microsoft/microsoft-graph-types';
import { liveCalendar } from '#tests/clouds/registry.ts';
import { checkedWhen } from './event-check.ts';
import { placedRow, rowOf, viewRows } from './event-rows.ts';
import { eventView, type WireEvent } from './event-view.ts';
import { addRecord, deleteRecord, moveRecord, restoreRecord } from './event-writing.ts';
import { patchPlaced } from './events.ts';
import { findNamedRow } from './ids.ts';
import { type Answer, answer, mailTo, noteAnswer, spread, withdraw } from './invitations.ts';
import { checkedProperties } from './properties.ts';
import type { Stored, World } from './world.ts';
import { UTC } from './zones.ts';

/** What a person does with their own hand in Outlook: no scopes, no etags. Ids may be of either form; they come back immutable. */
export interface ByHand {
  /** `organizer`, `isOrganizer`, `responseStatus` and `originalStartTimeZone` may be given, for what others sent. */
  addEvent(calendarId: string, event: Event): WireEvent;
  changeEvent(calendarId: string, eventId: string, patch: Event): WireEvent;
  deleteEvent(calendarId: string, eventId: string): void;
  /** Takes a single event out of Deleted Items: the same id, a new version. */
  restoreEvent(calendarId: string, eventId: string): void;
  /** Puts an event into another calendar of the same mailbox. */
  moveEvent(fromCalendarId: string, eventId: string, toCalendarId: string): WireEvent;
  /** The owner answers an invitation; or, with `attendee`, someone outside answers one of the owner's. */
  respond(calendarId: string, eventId: string, given: Answer, attendee?: string): void;
  /** The occurrences of a series within a window, by their immutable ids. */
  occurrences(calendarId: string, seriesId: string, window: { startMs: number; endMs: number }): WireEvent[];
}

export function byHand(world: World): ByHand {
  const calendarOf = (id: string) => liveCalendar(world.calendars, id);

  function placed(calendarId: string, eventId: string) {
    return placedRow(world, [calendarOf(calendarId)], eventId);
  }

  return {
    addEvent(calendarId, event) {
      const calendar = calendarOf(calendarId);
      const { singleValueExtendedProperties, ...fields } = structuredClone(event);
      const properties = checkedProperties(world, singleValueExtendedProperties ?? undefined);
      const record = addRecord(world, calendar, { fields, when: checkedWhen(world, fields), properties });
      spread(world, calendar, record, undefined);
      return shown(world, record);
    },
    changeEvent(calendarId, eventId, patch) {
      const fields = structuredClone(patch);
      return shown(world, patchPlaced(world, placed(calendarId, eventId), { fields, properties: [] }));
    },
    deleteEvent(calendarId, eventId) {
      const { calendar, row } = placed(calendarId, eventId);
      deleteRecord(world, calendar, row);
      withdraw(world, row.record);
    },
    restoreEvent(calendarId, eventId) {
      const calendar = calendarOf(calendarId);
      const record = calendar.events.find(findNamedRow(eventId)?.rowId ?? '');
      if (!record?.deleted) throw new Error(`Not in Deleted Items: ${eventId}`);
      restoreRecord(world, calendar, record);
    },
    moveEvent(fromCalendarId, eventId, toCalendarId) {
      const { calendar, row } = placed(fromCalendarId, eventId);
      return shown(world, moveRecord(world, calendar, calendarOf(toCalendarId), row.record));
    },
    respond(calendarId, eventId, given, attendee) {
      const { calendar, row } = placed(calendarId, eventId);
      if (attendee === undefined) return answer(world, calendar, row.id, given, true);
      const { iCalUId } = row.record.event.fields;
      mailTo(world, calendar.owner, iCalUId ?? row.id, given);
      noteAnswer(world, calendar.owner, iCalUId ?? '', attendee, given);
    },
    occurrences(calendarId, seriesId, window) {
      const calendar = calendarOf(calendarId);
      const { row } = placed(calendarId, seriesId);
      const ofSeries = viewRows(world, calendar, window).filter(({ record }) => {
        return record.id === row.id || record.exceptionOf?.masterId === row.id;
      });
      return ofSeries.toSorted((a, b) => a.startMs - b.startMs).map((one) => eventView(world, one, PLAIN_VIEW));
    },
  };
}

const PLAIN_VIEW = { zone: UTC, immutable: true, basic: false, select: undefined, expand: undefined } as const;

/** An event as the owner sees it, in UTC, with all its properties. */
export function shown(world: World, record: Stored): WireEvent {
  const singleValueExtendedProperties = record.event.properties.map((one) => ({ ...one }));
  const extended = singleValueExtendedProperties.length > 0 ? { singleValueExtendedProperties } : {};
  return structuredClone({ ...eventView(world, rowOf(record), PLAIN_VIEW), ...extended });
}
