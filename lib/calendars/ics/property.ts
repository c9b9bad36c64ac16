import ICAL from 'ical.js';
import type { IcsComponent } from './components.ts';
import type { IcsLine } from './lines.ts';
import { IcsTrouble } from './trouble.ts';

/** A property as ical.js reads it: a property of jCal, RFC 7265 §3.4. */
export interface IcsProperty {
  readonly name: string;
  readonly line: number;
  /** The zone that it names. */
  readonly tzid: string | undefined;
  /** By lower-case name; what has several values is left out. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** `date`, `date-time`, `period`, …: what the property says of itself. */
  readonly type: string;
  readonly values: readonly unknown[];
}

/** The property of a line. @throws IcsTrouble `property` where ical.js cannot read it */
export function propertyOf({ text, line, name }: IcsLine): IcsProperty {
  let read: unknown;
  try {
    read = ICAL.parse.property(text.trim(), ICAL.design.defaultSet);
  } catch {
    // ical.js throws errors of several kinds at what it cannot read.
    throw new IcsTrouble('property', line, name);
  }
  if (!Array.isArray(read)) throw new IcsTrouble('property', line, name);
  const [, parameters = {}, type, ...values] = read as [string, Record<string, unknown>, string, ...unknown[]];
  const tzid = parameters['tzid'];
  return { name, line, tzid: typeof tzid === 'string' ? tzid : undefined, parameters, type, values };
}

export function findLine({ lines }: IcsComponent, name: string): IcsLine | undefined {
  return lines.find((line) => line.name === name);
}

export function linesNamed({ lines }: IcsComponent, name: string): readonly IcsLine[] {
  return lines.filter((line) => line.name === name);
}

/** What follows the first colon, for properties whose parameters hold none and do not matter. */
export function plainText(line: IcsLine | undefined): string {
  return line === undefined ? '' : line.text.slice(line.text.indexOf(':') + 1).trim();
}
