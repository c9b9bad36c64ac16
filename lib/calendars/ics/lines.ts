import { IcsTrouble } from './trouble.ts';

/** A line as it is meant, after its breaks were taken out: RFC 5545 §3.1. */
export interface IcsLine {
  /** Upper case. */
  readonly name: string;
  /** All of it, name and parameters too; empty where nobody wants the property. */
  readonly text: string;
  /** Where it begins in the file, counted from one. */
  readonly line: number;
  /** How far into the text it begins. */
  readonly offset: number;
}

/**
 * The lines of a calendar file. Most of a file are titles and descriptions: what is not `wanted` is passed over.
 *
 * @throws IcsTrouble `line` for a line that is no property, `cut-off` where that is the end of the text
 */
export function* icsLines(text: string, wanted: ReadonlySet<string>): Generator<IcsLine> {
  let current: IcsLine | undefined;
  let offset = 0;
  let number = 0;
  while (offset < text.length) {
    const newline = text.indexOf('\n', offset);
    const end = newline < 0 ? text.length : newline;
    number += 1;
    const first = text.charCodeAt(offset);
    if (first === 0x20 || first === 0x09) {
      if (current && current.text !== '') current = { ...current, text: current.text + cut(text, offset + 1, end) };
    } else if (!isBlank(text, offset, end)) {
      if (current) yield current;
      current = lineAt(text, offset, end, number, wanted);
    }
    offset = end + 1;
  }
  if (current) yield current;
}

/** Without the carriage return before the break. */
function cut(text: string, start: number, end: number): string {
  return text.slice(start, end > start && text.charCodeAt(end - 1) === 0x0d ? end - 1 : end);
}

function isBlank(text: string, start: number, end: number): boolean {
  return start === end || (end - start === 1 && text.charCodeAt(start) === 0x0d);
}

function lineAt(text: string, offset: number, end: number, line: number, wanted: ReadonlySet<string>): IcsLine {
  let nameEnd = offset;
  while (nameEnd < end && isOfName(text.charCodeAt(nameEnd))) nameEnd += 1;
  const sign = text.charCodeAt(nameEnd);
  if (nameEnd === offset || nameEnd === end || (sign !== 0x3a && sign !== 0x3b)) {
    // Where the text just ends, this may have become a property yet.
    throw new IcsTrouble(end === text.length ? 'cut-off' : 'line', line);
  }
  const name = text.slice(offset, nameEnd).toUpperCase();
  return { name, text: wanted.has(name) ? cut(text, offset, end) : '', line, offset };
}

/** Letters, digits, `-`; the `.` of a group and the `_` of some programs. */
function isOfName(code: number): boolean {
  const isLetter = (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
  return isLetter || (code >= 0x30 && code <= 0x39) || code === 0x2d || code === 0x2e || code === 0x5f;
}
