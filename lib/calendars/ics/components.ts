import { type IcsLine, icsLines } from './lines.ts';
import { IcsTrouble } from './trouble.ts';

/** A component with those of its lines that matter to busy time. */
export interface IcsComponent {
  /** Upper case. */
  readonly name: string;
  /** Where it begins. */
  readonly line: number;
  readonly lines: readonly IcsLine[];
  /** Those within it, alarms aside. */
  readonly parts: readonly IcsComponent[];
  /** How far into the text it ends. */
  readonly offset: number;
}

interface Open {
  readonly name: string;
  readonly line: number;
  readonly lines: IcsLine[];
  readonly parts: IcsComponent[];
}

const wanted = new Set(
  (
    'BEGIN END METHOD X-WR-TIMEZONE X-WR-CALNAME UID DTSTAMP DTSTART DTEND DURATION RRULE RDATE EXDATE RECURRENCE-ID ' +
    'SEQUENCE STATUS TRANSP X-MICROSOFT-CDO-BUSYSTATUS ATTENDEE FREEBUSY TZID TZOFFSETFROM TZOFFSETTO X-LIC-LOCATION'
  ).split(' '),
);

/**
 * The components of a file one by one, each when it is closed: what lies in `VCALENDAR`, and last that itself with its own
 * lines and no parts.
 *
 * @throws IcsTrouble where the text is no calendar, or a component is not closed
 */
export function* icsComponents(text: string): Generator<IcsComponent> {
  const open: Open[] = [];
  let last = 0;
  let isAny = false;
  for (const one of icsLines(text, wanted)) {
    last = one.line;
    if (one.name === 'BEGIN') {
      const name = componentName(one);
      if (open.length === 0 && name !== 'VCALENDAR') throw new IcsTrouble('not-calendar', one.line);
      isAny = true;
      if (open.length > mostOpen) throw new IcsTrouble('not-closed', open.at(-1)?.line, open.at(-1)?.name);
      open.push({ name, line: one.line, lines: [], parts: [] });
    } else if (one.name === 'END') {
      const closed = close(open, one, text);
      if (open.length <= 1) yield closed;
      else open.at(-1)?.parts.push(closed);
    } else if (open.length === 0) {
      throw new IcsTrouble(isAny ? 'not-opened' : 'not-calendar', one.line);
    } else if (one.text !== '') open.at(-1)?.lines.push(one);
  }
  if (!isAny) throw new IcsTrouble('empty', undefined);
  const left = open.at(-1);
  if (left) throw text.endsWith('\n') ? new IcsTrouble('not-closed', left.line, left.name) : cutOff(text, last);
}

/** Calendars hold events, events hold alarms. */
const mostOpen = 16;

function close(open: Open[], { line, offset, ...end }: IcsLine, text: string): IcsComponent {
  const name = componentName({ line, offset, ...end });
  const begun = open.pop();
  if (begun === undefined) throw new IcsTrouble('not-opened', line, name);
  if (begun.name === name) return { ...begun, offset };
  const isAtEnd = text.indexOf('\n', offset) < 0;
  throw isAtEnd ? cutOff(text, line) : new IcsTrouble('not-closed', begun.line, begun.name);
}

function cutOff(text: string, line: number): IcsTrouble {
  return new IcsTrouble('cut-off', Math.max(line, text.split('\n').length));
}

/** Of BEGIN, END: the name after the colon, upper case. */
function componentName({ text }: IcsLine): string {
  return text
    .slice(text.indexOf(':') + 1)
    .trim()
    .toUpperCase();
}
