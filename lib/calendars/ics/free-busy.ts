import { dayMs } from '#lib/time/period.ts';
import type { IcsComponent } from './components.ts';
import type { IcsLine } from './lines.ts';
import { findLength, findMoment, instantOf } from './moment.ts';
import { linesNamed, propertyOf } from './property.ts';
import type { IcsTime } from './series.ts';
import { IcsTrouble } from './trouble.ts';
import type { IcsCounts } from './verdict.ts';
import type { Zones } from './zones.ts';

/**
 * The times that a VFREEBUSY tells.
 *
 * @throws IcsTrouble `property` where one of them cannot be read
 * @see RFC 5545 §3.6.4 and §3.2.9: what kind is not known is BUSY
 */
export function freeBusyTimes(component: IcsComponent, zones: Zones): readonly IcsTime[] {
  return linesNamed(component, 'FREEBUSY').flatMap((line) => timesOfLine(line, zones));
}

function timesOfLine(line: IcsLine, zones: Zones): readonly IcsTime[] {
  const property = propertyOf(line);
  const kind = String(property.parameters['fbtype'] ?? 'BUSY').toUpperCase();
  const counts: IcsCounts = kind === 'FREE' ? 'no' : kind === 'BUSY-TENTATIVE' ? 'soft' : 'firm';
  return property.values.map((value) => {
    const [from, to] = Array.isArray(value) ? (value as unknown[]) : [value];
    const start = findMoment(property, from, zones);
    const end = findMoment(property, to, zones);
    const length = end ? undefined : findLength(String(to));
    if (start === undefined || (end === undefined && length === undefined)) {
      throw new IcsTrouble('property', line.line, line.name);
    }
    const begins = instantOf(start);
    const ends = end ? instantOf(end) : begins + (length?.days ?? 0) * dayMs + (length?.restMs ?? 0);
    return { period: { start: begins, end: ends }, counts };
  });
}
