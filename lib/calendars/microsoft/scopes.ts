import type { Level } from '#lib/calendars/ports.ts';

const readScope = 'Calendars.ReadBasic';
const writeScope = 'Calendars.ReadWrite';

/** Each of these shows when a calendar is busy. */
const reading: readonly string[] = [readScope, 'Calendars.Read', writeScope];

/**
 * What to ask for: the least that reads, and at the first booking the only one that writes. Microsoft has none for a
 * calendar of ours alone.
 *
 * @see https://learn.microsoft.com/graph/permissions-reference#calendars-permissions
 */
export function scopesOf(level: Level): readonly string[] {
  return [level === 'reading' ? readScope : writeScope, 'offline_access'];
}

/** What does not work with these scopes at this level. */
export function missingRights(granted: readonly string[], level: Level): readonly ('read' | 'write')[] {
  return [
    ...(reading.some((scope) => granted.includes(scope)) ? [] : (['read'] as const)),
    ...(level === 'reading' || granted.includes(writeScope) ? [] : (['write'] as const)),
  ];
}
