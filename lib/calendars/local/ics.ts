import type { Instant, Period } from '#lib/time/period.ts';

/** A kept time as an .ics file tells it. */
export interface KeptEvent {
  readonly id: string;
  readonly summary: string;
  readonly period: Period;
  /** A `hold` takes no time from others. */
  readonly defence: 'hold' | 'firm' | 'locked';
}

/** RFC 5545 §3.1: no line is longer, in octets, without its break. */
const longestLine = 75;

/**
 * Kept time as a calendar file for other programs.
 *
 * @param events in any order; in the file they come earliest first
 * @param now when the file is made (DTSTAMP)
 * @see RFC 5545
 */
export function keptAsIcs(events: readonly KeptEvent[], now: Instant): string {
  const sorted = [...events].sort((a, b) => a.period.start - b.period.start);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Porchlight//Kept time//EN',
    'CALSCALE:GREGORIAN',
    ...sorted.flatMap((event) => eventLines(event, now)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines({ id, summary, period, defence }: KeptEvent, now: Instant): readonly string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${id}@porchlight.invalid`,
    `DTSTAMP:${utc(now)}`,
    `DTSTART:${utc(period.start)}`,
    `DTEND:${utc(period.end)}`,
    `SUMMARY:${escaped(summary)}`,
    'CLASS:PRIVATE',
    `TRANSP:${defence === 'hold' ? 'TRANSPARENT' : 'OPAQUE'}`,
    'END:VEVENT',
  ];
}

/** Form 2 of RFC 5545 §3.3.5: `20261122T190000Z`. */
function utc(instant: Instant): string {
  return `${new Date(instant).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

/** RFC 5545 §3.3.11; control characters have no place in a text. */
function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/\p{Cc}/gu, (sign) => (sign === '\t' ? sign : ''));
}

/** Breaks before an octet too many, never within a character. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let text = '';
  let room = longestLine;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (size > room) {
      text += '\r\n ';
      // The blank that begins a folded line counts.
      room = longestLine - 1;
    }
    text += character;
    room -= size;
  }
  return text;
}
