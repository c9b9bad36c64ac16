import { findWindowsZone } from '#lib/calendars/windows-zones.ts';
import { isZone, type Zone } from '#lib/time/wall-time.ts';
import type { IcsProblem } from './answer.ts';
import { type Clock, fixedClock, utcClock, zoneClock } from './clock.ts';
import type { IcsComponent } from './components.ts';
import { findLine, plainText } from './property.ts';
import type { Budget } from './trouble.ts';
import { vtimezoneClock } from './vtimezone.ts';

const mostZones = 1_000;

/** The clocks that a file speaks of. */
export interface Zones {
  /** Where times hang that name no zone. */
  readonly floating: Clock;
  /** The clock of a TZID; the person's own where nobody knows it, which is noted once. */
  named(tzid: string, line: number): Clock;
}

/**
 * The zones of a file.
 *
 * A TZID that names an IANA zone (`Europe/Berlin`, also at the end of a path, or as X-LIC-LOCATION, or by its Windows name)
 * follows this machine's own data, even where the file brings a VTIMEZONE: those are as old as the program that wrote them,
 * and most hold one year's rule for all years. Any other name, bare abbreviations such as `EST` too, follows the VTIMEZONE.
 *
 * @param person the zone of whoever reads
 * @param calendarZone X-WR-TIMEZONE: where the file's own person lives, and so its floating times
 * @param problems where unknown zones are noted
 */
export function zonesOf(
  person: Zone,
  calendarZone: string,
  vtimezones: readonly IcsComponent[],
  problems: IcsProblem[],
  budget: Budget,
): Zones {
  const ownClock = zoneClock(person);
  const brought = new Map(vtimezones.map((one) => [plainText(findLine(one, 'TZID')), one]));
  const clocks = new Map<string, Clock>();
  const find = (tzid: string): Clock | undefined => {
    const vtimezone = brought.get(tzid);
    const iana = findZone(tzid, vtimezone);
    if (iana !== undefined) return zoneClock(iana);
    return vtimezone ? vtimezoneClock(vtimezone, budget) : findFixed(tzid);
  };
  const named = (tzid: string, line: number): Clock => {
    const known = clocks.get(tzid);
    if (known) return known;
    // A file that names more zones than there are plays with us.
    const found = clocks.size < mostZones ? find(tzid) : undefined;
    if (found === undefined && clocks.size < mostZones) problems.push({ kind: 'zone-unknown', line, name: tzid });
    clocks.set(tzid, found ?? ownClock);
    return found ?? ownClock;
  };
  return { floating: calendarZone === '' ? ownClock : (find(calendarZone) ?? ownClock), named };
}

function findZone(tzid: string, vtimezone: IcsComponent | undefined): Zone | undefined {
  const location = vtimezone === undefined ? '' : plainText(findLine(vtimezone, 'X-LIC-LOCATION'));
  return findPlace(tzid) ?? findPlace(location) ?? findWindows(tzid) ?? (vtimezone ? undefined : findBare(tzid));
}

/** `Area/Place`, maybe at the end of a path: `/freeassociation.sourceforge.net/Europe/Berlin`. */
function findPlace(tzid: string): Zone | undefined {
  const parts = tzid.split('/');
  for (let length = Math.min(3, parts.length); length >= 2; length -= 1) {
    const name = parts.slice(-length).join('/');
    if (isZone(name)) return name;
  }
  return undefined;
}

function findWindows(tzid: string): Zone | undefined {
  const zone = findWindowsZone(tzid);
  return zone !== undefined && isZone(zone) ? zone : undefined;
}

function findBare(tzid: string): Zone | undefined {
  return isZone(tzid) ? tzid : undefined;
}

/** `GMT+0100`, `UTC-3`, `tzone://Microsoft/Utc`. */
function findFixed(tzid: string): Clock | undefined {
  if (/^(Z|tzone:\/\/Microsoft\/Utc|Coordinated Universal Time)$/i.test(tzid)) return utcClock;
  const [, sign, hours, minutes = '0'] = /^\(?(?:UTC|GMT)?([+-])(\d{1,2}):?(\d\d)?\)?(?: .*)?$/i.exec(tzid) ?? [];
  if (sign === undefined || Number(hours) > 15) return undefined;
  return fixedClock((sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)));
}
