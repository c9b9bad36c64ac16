import type { IcsAnswer, IcsBusy, IcsQuestion } from '#lib/calendars/ics/answer.ts';
import { icsAnswer } from '#lib/calendars/ics/reading.ts';

export const zone = 'Europe/Berlin';

/** From one local date of Berlin to another. */
export function between(from: string, to: string, place = zone) {
  const at = (date: string) => Temporal.PlainDate.from(date).toZonedDateTime(place).epochMilliseconds;
  return { start: at(from), end: at(to) };
}

export const autumn = between('2026-10-01', '2027-01-01');

/** A file of these lines. */
export function calendar(...lines: readonly string[]): string {
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');
}

/** An event of these lines, in a file of its own. */
export function event(...lines: readonly string[]): string {
  return calendar(...vevent(...lines));
}

export function vevent(...lines: readonly string[]): readonly string[] {
  return ['BEGIN:VEVENT', 'UID:one@example.com', ...lines, 'END:VEVENT'];
}

export function answerTo(text: string | Uint8Array, question: Partial<IcsQuestion> = {}): IcsAnswer {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  return icsAnswer(bytes, { within: autumn, zone, ...question });
}

export function busyIn(text: string, question: Partial<IcsQuestion> = {}): IcsBusy {
  const answer = answerTo(text, question);
  if (!answer.ok) throw new Error(`not read: ${JSON.stringify(answer.problem)}`);
  return answer.busy;
}

/** Firm time as `start/end` in UTC, to the minute. */
export function firm(text: string, question: Partial<IcsQuestion> = {}): readonly string[] {
  return busyIn(text, question).firm.map(shown);
}

export function soft(text: string, question: Partial<IcsQuestion> = {}): readonly string[] {
  return busyIn(text, question).soft.map(shown);
}

function shown({ start, end }: { start: number; end: number }): string {
  const minute = (at: number) => new Date(at).toISOString().slice(0, 16);
  return `${minute(start)}/${minute(end)}`;
}
