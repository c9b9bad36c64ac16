import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/v3';
import { invalid } from './refusal.ts';
import type { Calendar, World } from './world.ts';

type GoogleEvent = calendar_v3.Schema$Event;

/** What each type of event asks for. @throws Refusal 400 */
export function checkType(world: World, calendar: Calendar, event: GoogleEvent, before: GoogleEvent | undefined): void {
  const type = event.eventType ?? 'default';
  if (before !== undefined && (before.eventType ?? 'default') !== type && world.keeps('G-TYPE-IMMUTABLE')) {
    throw invalid('Event type cannot be changed.', 'resource.eventType', 'eventTypeRestriction');
  }
  if (type === 'fromGmail' && before === undefined && world.keeps('G-TYPE-FROM-GMAIL')) {
    throw invalid('Events from Gmail cannot be created.', 'resource.eventType', 'eventTypeRestriction');
  }
  if (type === 'workingLocation' && world.keeps('G-TYPE-WORKING-LOCATION')) checkWorkingLocation(event);
  if (type === 'birthday' && world.keeps('G-TYPE-BIRTHDAY')) checkBirthday(event);
  if ((type === 'focusTime' || type === 'outOfOffice') && world.keeps('G-TYPE-FOCUS')) {
    if (!calendar.primary || event.start?.date) {
      throw invalid(
        `${type} events stand on primary calendars and cannot be all-day.`,
        'resource',
        'eventTypeRestriction',
      );
    }
  }
}

function checkWorkingLocation(event: GoogleEvent): void {
  const free = event.transparency === 'transparent' && event.visibility === 'public';
  if (!free || !event.workingLocationProperties) {
    throw invalid(
      'A working location event must be transparent and public.',
      'resource',
      'malformedWorkingLocationEvent',
    );
  }
}

function checkBirthday(event: GoogleEvent): void {
  const yearly = event.recurrence?.length === 1 && event.recurrence[0]?.startsWith('RRULE:FREQ=YEARLY');
  const quiet = event.transparency === 'transparent' && event.visibility === 'private';
  if (!event.start?.date || !yearly || !quiet) {
    throw invalid('A birthday event is all-day, yearly, private and transparent.', 'resource', 'eventTypeRestriction');
  }
}
