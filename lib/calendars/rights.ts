import * as google from './google/scopes.ts';
import * as microsoft from './microsoft/scopes.ts';
import type { CalendarAccount, Level } from './ports.ts';

type Kind = CalendarAccount['kind'];

/** What a person may grant: to see when they are busy, to see which calendars there are, to keep times. */
export type Right = 'read' | 'list' | 'write';

/** What to ask an issuer for; nothing for this browser's own calendar. */
export function scopesOf(kind: Kind, level: Level): readonly string[] {
  switch (kind) {
    case 'local':
      return [];
    case 'google':
      return google.scopesOf(level);
    case 'microsoft':
      return microsoft.scopesOf(level);
  }
}

/** What does not work with the scopes that were granted. */
export function missingRights(kind: Kind, granted: readonly string[], level: Level): readonly Right[] {
  switch (kind) {
    case 'local':
      return [];
    case 'google':
      return google.missingRights(granted, level);
    case 'microsoft':
      return microsoft.missingRights(granted, level);
  }
}
