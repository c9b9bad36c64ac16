const PREFIX = 'https://www.googleapis.com/auth/';

/** Scopes that a client may ask for here, with the words that the consent page has for each. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ['openid', 'Know who you are on Google'],
  ['email', 'See the address of your Google Account'],
  ['profile', 'See your name and picture'],
  ['calendar', 'See, edit, share and permanently delete all the calendars that you can open'],
  ['calendar.readonly', 'See and download any calendar that you can open'],
  ['calendar.events', 'View and edit events on all your calendars'],
  ['calendar.events.readonly', 'View events on all your calendars'],
  ['calendar.events.owned', 'See, create, change and delete events on calendars that you own'],
  ['calendar.events.owned.readonly', 'See the events on calendars that you own'],
  ['calendar.events.freebusy', 'See when you are free or busy on calendars that you can open'],
  ['calendar.freebusy', 'See when you are free or busy'],
  ['calendar.app.created', 'Make its own calendars, and see, create, change and delete events on them'],
  ['calendar.calendarlist', 'See, add and remove the calendars that you are subscribed to'],
  ['calendar.calendarlist.readonly', 'See the list of calendars that you are subscribed to'],
  ['calendar.calendars', 'See and change the properties of calendars that you can open, and make new ones'],
  ['calendar.calendars.readonly', 'See the title, description and time zone of calendars that you can open'],
  ['calendar.settings.readonly', 'View your Calendar settings'],
]);

/** A scope without the beginning that all calendar scopes share. */
export function shortScope(scope: string): string {
  return scope.startsWith(PREFIX) ? scope.slice(PREFIX.length) : scope;
}

/** A scope as it travels. */
export function fullScope(short: string): string {
  return short.startsWith('calendar') ? PREFIX + short : short;
}

/** What the consent page says of a scope; undefined for a scope that is not known. */
export function findScopeWords(scope: string): string | undefined {
  const short = shortScope(scope);
  return fullScope(short) === scope ? WORDS.get(short) : undefined;
}
