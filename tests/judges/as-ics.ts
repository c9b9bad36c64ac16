import { dayMs } from '#lib/time/period.ts';
import type { GeneratedCalendar, GeneratedEvent, Wall } from './a-calendar.ts';
import { instantOf } from './temporal.ts';

/** A calendar as a program of the world would write it, `vtimezones` included. */
export function asIcs(calendar: GeneratedCalendar, vtimezones: readonly string[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Judges//EN',
    ...vtimezones,
    ...calendar.events.flatMap((event) => linesOf(event)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${line}\r\n`).join('');
}

/** `20261122T190000`. */
export function basic(wall: Wall): string {
  return new Date(wall).toISOString().slice(0, 19).replace(/[-:]/g, '');
}

function linesOf(event: GeneratedEvent): readonly string[] {
  const { rule, without, more, changes } = event;
  const master = [
    ...head(event),
    moment('DTSTART', event, event.start),
    lengthLine(event, event.start),
    ...(rule === undefined ? [] : [`RRULE:${rule}${endOf(event)}`]),
    ...without.map((wall) => moment('EXDATE', event, wall)),
    ...(more.length > 0 ? [moment('RDATE', event, ...more)] : []),
    'END:VEVENT',
  ];
  const changed = changes.flatMap(({ of, to }) => [
    ...head(to === undefined ? { ...event, status: 'CANCELLED' } : event),
    moment('RECURRENCE-ID', event, of),
    moment('DTSTART', event, to ?? of),
    lengthLine(event, to ?? of),
    'END:VEVENT',
  ]);
  return [...master, ...changed];
}

function head({ uid, status, transparent }: GeneratedEvent): readonly string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    'DTSTAMP:20261101T000000Z',
    'SUMMARY:A meeting',
    `STATUS:${status}`,
    `TRANSP:${transparent ? 'TRANSPARENT' : 'OPAQUE'}`,
  ];
}

function moment(name: string, { allDay, zone }: GeneratedEvent, ...walls: readonly Wall[]): string {
  if (allDay) return `${name};VALUE=DATE:${walls.map((wall) => basic(wall).slice(0, 8)).join()}`;
  if (zone === 'UTC') return `${name}:${walls.map((wall) => `${basic(wall)}Z`).join()}`;
  return `${name}${zone === undefined ? '' : `;TZID=${zone}`}:${walls.map(basic).join()}`;
}

function lengthLine(event: GeneratedEvent, start: Wall): string {
  const { lengthMs, lengthBy, allDay } = event;
  if (lengthBy === 'end') return moment('DTEND', event, start + lengthMs);
  return allDay ? `DURATION:P${lengthMs / dayMs}D` : `DURATION:PT${lengthMs / 60_000}M`;
}

function endOf({ count, until, zone, allDay }: GeneratedEvent): string {
  if (count !== undefined) return `;COUNT=${count}`;
  if (until === undefined) return '';
  if (allDay) return `;UNTIL=${basic(until.wall).slice(0, 8)}`;
  const isUtc = until.as === 'utc' || zone === 'UTC';
  return isUtc ? `;UNTIL=${basic(instantOf(until.wall, zone ?? 'UTC'))}Z` : `;UNTIL=${basic(until.wall)}`;
}
