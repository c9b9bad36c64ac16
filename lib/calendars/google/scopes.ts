import type { Level } from '#lib/calendars/ports.ts';

const base = 'https://www.googleapis.com/auth/';
export const freeBusyScope = `${base}calendar.events.freebusy`;
export const listScope = `${base}calendar.calendarlist.readonly`;
const writeScopes = {
  'times-only': `${base}calendar.app.created`,
  'main-calendar': `${base}calendar.events.owned`,
} as const;

/** What to ask for: the least that reads, and one more at the first booking. */
export function scopesOf(level: Level): readonly string[] {
  const reading = [freeBusyScope, listScope];
  return level === 'reading' ? reading : [...reading, writeScopes[level]];
}

/** What does not work with these scopes at this level. */
export function missingRights(granted: readonly string[], level: Level): readonly ('read' | 'list' | 'write')[] {
  const lacks = (scope: string) => !granted.includes(scope);
  return [
    ...(lacks(freeBusyScope) ? (['read'] as const) : []),
    ...(lacks(listScope) ? (['list'] as const) : []),
    ...(level !== 'reading' && lacks(writeScopes[level]) ? (['write'] as const) : []),
  ];
}
