import type { ScheduleInformation, ScheduleItem } from '@microsoft/microsoft-graph-types';
import type { Span } from '#tests/clouds/time.ts';
import { overlap } from '#tests/clouds/time.ts';
import { isObject } from '#tests/clouds/wire.ts';
import type { Asked } from './asked.ts';
import { checkedWhen, parsedBody } from './event-check.ts';
import { type Row, viewRows } from './event-rows.ts';
import type { Page } from './pages.ts';
import { accessDenied, badRequest } from './refusal.ts';
import { scheduleShape } from './shapes.ts';
import { defaultCalendar, type World } from './world.ts';
import { writtenTime, type Zone } from './zones.ts';

const DIGITS = ['free', 'tentative', 'busy', 'oof', 'workingElsewhere'];
/** Which of two that overlap is shown, least first. */
const WEIGHT = ['free', 'workingElsewhere', 'tentative', 'busy', 'oof'];

/** `getSchedule`: when people are free or busy, as far as each lets the asker see. */
export function getSchedule(asked: Asked): Page<ScheduleInformation> {
  const { world, person, call, prefer } = asked;
  if (person.kind === 'personal' && world.keeps('M-SCHEDULE-WORK'))
    throw accessDenied('Not supported for personal accounts.');
  const body = parsedBody(world, call.body, scheduleShape, 'microsoft.graph.getSchedule');
  const { schedules, startTime, endTime, availabilityViewInterval: interval = 30 } = body;
  const minutes = Number(interval);
  if (!(Number.isInteger(minutes) && minutes >= 5 && minutes <= 1440) && world.keeps('M-SCHEDULE-INTERVAL')) {
    throw badRequest('AvailabilityViewInterval is 5 to 1440 minutes.', 'ErrorInvalidParameter');
  }
  if (!Array.isArray(schedules) || !isObject(startTime) || !isObject(endTime)) {
    throw badRequest('schedules, startTime and endTime are required.', 'ErrorInvalidParameter');
  }
  const window = checkedWhen(world, { start: startTime, end: endTime });
  if (window.endMs - window.startMs > world.settings.scheduleLongestMs) {
    throw badRequest('The requested time duration is not within the allowed limits.', 'ErrorInvalidTimeInterval');
  }
  const value = schedules.map((email) => {
    return oneSchedule(world, person.email, String(email), { window, lengthMs: minutes * 60_000, zone: prefer.zone });
  });
  return { value };
}

interface Question {
  readonly window: Span;
  readonly lengthMs: number;
  readonly zone: Zone;
}

function oneSchedule(world: World, reader: string, email: string, question: Question): ScheduleInformation {
  if (!world.people.has(email)) return unread(email, 'ErrorMailRecipientNotFound');
  const shared = email === reader || world.freeBusyReaders.get(email)?.has(reader);
  if (!shared && world.keeps('M-SCHEDULE-UNSHARED')) return unread(email, 'ErrorNoFreeBusyAccess');
  const rows = viewRows(world, defaultCalendar(world, email), question.window);
  const busy = rows.filter(({ record }) => record.event.fields.showAs !== 'free' && !record.event.fields.isCancelled);
  return {
    scheduleId: email,
    availabilityView: world.keeps('M-SCHEDULE-VIEW') ? availability(busy, question) : '',
    scheduleItems: busy.map((row) => item(row, question.zone)),
  };
}

function unread(scheduleId: string, responseCode: string): ScheduleInformation {
  const message = 'The free/busy information of this mailbox could not be read.';
  return { scheduleId, availabilityView: '', scheduleItems: [], error: { message, responseCode } };
}

function item(row: Row, zone: Zone): ScheduleItem {
  const { showAs, sensitivity } = row.record.event.fields;
  const [start, end] = [writtenTime(row.startMs, zone), writtenTime(row.endMs, zone)];
  return { status: showAs ?? 'busy', isPrivate: sensitivity === 'private', start, end };
}

function availability(rows: readonly Row[], { window, lengthMs }: Question): string {
  let digits = '';
  for (let startMs = window.startMs; startMs < window.endMs; startMs += lengthMs) {
    const at = rows.filter((row) => overlap(row, { startMs, endMs: Math.min(startMs + lengthMs, window.endMs) }));
    const states = at.map(({ record }) => record.event.fields.showAs ?? 'busy');
    const heaviest = states.toSorted((a, b) => WEIGHT.indexOf(b) - WEIGHT.indexOf(a))[0] ?? 'free';
    digits += DIGITS.indexOf(heaviest);
  }
  return digits;
}
