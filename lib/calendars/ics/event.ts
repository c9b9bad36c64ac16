import { dayMs } from '#lib/time/period.ts';
import type { IcsProblem } from './answer.ts';
import type { IcsComponent } from './components.ts';
import type { IcsLine } from './lines.ts';
import { findLength, findMoment, findWall, type IcsLength, type IcsMoment, instantOf, momentOf } from './moment.ts';
import { findLine, linesNamed, plainText, propertyOf } from './property.ts';
import { type Rule, ruleOf } from './rule.ts';
import { IcsTrouble } from './trouble.ts';
import { type IcsCounts, icsCounts } from './verdict.ts';
import type { Zones } from './zones.ts';

/** A VEVENT: one time, a series, or what became of some of a series. */
export interface IcsEvent {
  readonly uid: string;
  readonly line: number;
  readonly sequence: number;
  readonly counts: IcsCounts;
  readonly start: IcsMoment;
  readonly length: IcsLength;
  readonly rules: readonly Rule[];
  /** RDATE; a period has its own length. */
  readonly dates: readonly { readonly start: IcsMoment; readonly length: IcsLength }[];
  /** EXDATE. */
  readonly without: readonly IcsMoment[];
  /** Which of a series this one stands for. */
  readonly instead: IcsMoment | undefined;
  /** RANGE=THISANDFUTURE: for all after that one, too. */
  readonly isFollowing: boolean;
}

/** What reading an event needs to know of its file. */
export interface EventSetting {
  readonly zones: Zones;
  readonly owners: ReadonlySet<string>;
  /** Where flaws are noted that leave the event readable. */
  readonly problems: IcsProblem[];
}

/** @throws IcsTrouble where a property that decides about its time cannot be read */
export function icsEvent(component: IcsComponent, setting: EventSetting): IcsEvent {
  const { zones, owners } = setting;
  const startLine = findLine(component, 'DTSTART');
  if (startLine === undefined) throw new IcsTrouble('no-start', component.line);
  const start = momentOf(startLine, zones);
  const insteadLine = findLine(component, 'RECURRENCE-ID');
  const length = lengthOf(component, start, zones);
  if (length.days * dayMs + length.restMs < 0) setting.problems.push({ kind: 'backwards', line: component.line });
  return {
    uid: plainText(findLine(component, 'UID')),
    line: component.line,
    sequence: Number.parseInt(plainText(findLine(component, 'SEQUENCE')), 10) || 0,
    counts: icsCounts(component, owners),
    start,
    length,
    rules: linesNamed(component, 'RRULE').map(ruleOfLine),
    dates: linesNamed(component, 'RDATE').flatMap((line) => datesOf(line, length, zones)),
    without: linesNamed(component, 'EXDATE').flatMap((line) => exceptionsOf(line, setting)),
    instead: insteadLine && momentOf(insteadLine, zones),
    isFollowing: insteadLine !== undefined && propertyOf(insteadLine).parameters['range'] === 'THISANDFUTURE',
  };
}

/** By DTEND the time that passes, by DURATION as it says; a date alone is a day, a time alone takes none. RFC 5545 §3.6.1 */
function lengthOf(component: IcsComponent, start: IcsMoment, zones: Zones): IcsLength {
  const endLine = findLine(component, 'DTEND');
  if (endLine) return lengthUntil(start, momentOf(endLine, zones));
  const line = findLine(component, 'DURATION');
  if (line === undefined) return { days: start.isDate ? 1 : 0, restMs: 0 };
  const length = findLength(plainText(line));
  if (length === undefined) throw new IcsTrouble('property', line.line, line.name);
  return length;
}

function lengthUntil(start: IcsMoment, end: IcsMoment): IcsLength {
  if (start.isDate && end.isDate) return { days: Math.round((end.wallMs - start.wallMs) / dayMs), restMs: 0 };
  return { days: 0, restMs: instantOf(end) - instantOf(start) };
}

function ruleOfLine(line: IcsLine): Rule {
  try {
    const rule = ruleOf(plainText(line), line.line);
    if (rule.until === undefined || findWall(rule.until.replace(/Z$/, '')) !== undefined) return rule;
  } catch {
    // Whatever ical.js or we throw at a rule: it cannot be read.
  }
  throw new IcsTrouble('property', line.line, line.name);
}

function datesOf(line: IcsLine, length: IcsLength, zones: Zones): IcsEvent['dates'] {
  const property = propertyOf(line);
  return property.values.map((value) => {
    const [from, to] = Array.isArray(value) ? (value as unknown[]) : [value];
    const start = findMoment({ ...property, type: '' }, from, zones);
    if (start === undefined) throw new IcsTrouble('property', line.line, line.name);
    if (to === undefined) return { start, length };
    const end = findMoment({ ...property, type: '' }, to, zones);
    const own = end ? lengthUntil(start, end) : findLength(String(to));
    if (own === undefined) throw new IcsTrouble('property', line.line, line.name);
    return { start, length: own };
  });
}

/** What cannot be read leaves nothing out: rather too much time than too little counts as busy. */
function exceptionsOf(line: IcsLine, { zones, problems }: EventSetting): readonly IcsMoment[] {
  const { values, ...property } = propertyOf(line);
  const moments = values.map((value) => findMoment({ ...property, values }, value, zones));
  if (moments.includes(undefined)) problems.push({ kind: 'exception', line: line.line });
  return moments.filter((moment) => moment !== undefined);
}
