import type { CalendarDate } from '#lib/time/wall-time.ts';
import { wallTimeAt } from '#lib/time/wall-time.ts';
import type { SituationNow } from './situation-now.ts';

/** The last day of a pause that lasts; empty: there is none, or it is over. */
export function pausedUntil({
  settings,
  now,
  zone,
}: Pick<SituationNow, 'settings' | 'now' | 'zone'>): CalendarDate | '' {
  return settings.pausedUntil >= wallTimeAt(now, zone).date ? settings.pausedUntil : '';
}
