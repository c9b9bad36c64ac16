import ICAL from 'ical.js';
import { dayMs, hourMs, type Instant, minuteMs, secondMs } from '#lib/time/period.ts';
import type { WallMs } from '#lib/time/zone-offsets.ts';
import { civilDay, dayNumber } from './civil.ts';
import { type Clock, utcClock } from './clock.ts';
import type { IcsLine } from './lines.ts';
import { type IcsProperty, propertyOf } from './property.ts';
import { IcsTrouble } from './trouble.ts';
import type { Zones } from './zones.ts';

/** A date or a time as a file writes it, and the clock that it is read from. */
export interface IcsMoment {
  readonly wallMs: WallMs;
  /** A date: the midnight that it begins with. */
  readonly isDate: boolean;
  readonly clock: Clock;
}

/** How long an event lasts: days on the wall, then time that passes. RFC 5545 §3.3.6. */
export interface IcsLength {
  readonly days: number;
  readonly restMs: number;
}

// Basic and extended form: ical.js puts the signs in.
const form = /^(\d{4})-?(\d\d)-?(\d\d)(?:T(\d\d):?(\d\d):?(\d\d)(Z?))?$/;

export function instantOf({ clock, wallMs }: IcsMoment): Instant {
  return clock.instantOf(wallMs);
}

/** The one moment that a line says. @throws IcsTrouble `property` where it says none */
export function momentOf(line: IcsLine, zones: Zones): IcsMoment {
  const property = propertyOf(line);
  const found = findMoment(property, property.values[0], zones);
  if (found === undefined || property.values.length !== 1) throw new IcsTrouble('property', line.line, line.name);
  return found;
}

/** Undefined where `value` is none. */
export function findMoment(property: IcsProperty, value: unknown, zones: Zones): IcsMoment | undefined {
  // ical.js leaves an empty time where a date does not say that it is one.
  const text = String(value).toUpperCase().replace(/T::$/, '');
  const wallMs = findWall(property.type === 'date' ? text.slice(0, 10) : text);
  if (wallMs === undefined) return undefined;
  if (!text.includes('T') || property.type === 'date') return { wallMs, isDate: true, clock: zones.floating };
  if (text.endsWith('Z')) return { wallMs, isDate: false, clock: utcClock };
  const clock = property.tzid === undefined ? zones.floating : zones.named(property.tzid, property.line);
  return { wallMs, isDate: false, clock };
}

/** Of `20261122`, `20261122T190000` and the same with `-` and `:`; undefined for what is no day or no time. */
export function findWall(text: string): WallMs | undefined {
  const [, year, month, day, hour = '0', minute = '0', second = '0'] = form.exec(text) ?? [];
  if (Number(year) < 1000 || year === undefined) return undefined;
  const number = dayNumber(Number(year), Number(month), Number(day));
  if (civilDay(number).dayOfMonth !== Number(day) || civilDay(number).month !== Number(month)) return undefined;
  // A leap second is the first of the next minute: 60 is allowed.
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return undefined;
  return number * dayMs + Number(hour) * hourMs + Number(minute) * minuteMs + Number(second) * secondMs;
}

/** Undefined where `text` is no duration; negative where it is. */
export function findLength(text: string): IcsLength | undefined {
  const tidy = text.trim().toUpperCase();
  // ical.js takes numbers of any size and parts in any order.
  if (!/^[+-]?P(\d{1,6}W)?(\d{1,6}D)?(T(\d{1,6}H)?(\d{1,7}M)?(\d{1,8}S)?)?$/.test(tidy) || !/\d/.test(tidy))
    return undefined;
  const { isNegative, weeks, days, hours, minutes, seconds } = ICAL.Duration.fromString(tidy.replace(/T$/, ''));
  const sign = isNegative ? -1 : 1;
  return {
    days: sign * (7 * weeks + days),
    restMs: sign * (hours * hourMs + minutes * minuteMs + seconds * secondMs),
  };
}
