import type { CalendarReading, Removed, Standing } from '#lib/calendars/port.ts';
import { Failure } from '#lib/failure.ts';

/** The event that stands. */
export function standing(given: Standing | Removed | undefined): Standing {
  if (!given || 'removed' in given) throw new Error('no event stands');
  return given;
}

/** What was read. */
export function busy(given: CalendarReading | Failure | undefined): CalendarReading {
  if (!given || given instanceof Failure) throw given ?? new Error('not read');
  return given;
}
