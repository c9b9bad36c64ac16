const PREFIX = 'https://graph.microsoft.com/';

/** Scopes that a client may ask for here, with the words that the consent page has for each. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ['openid', 'Sign you in'],
  ['profile', 'View your basic profile'],
  ['email', 'View your email address'],
  ['offline_access', 'Maintain access to data you have given it access to'],
  ['User.Read', 'Sign you in and read your profile'],
  ['Calendars.ReadBasic', 'Read your calendars without bodies, attachments and extensions'],
  ['Calendars.Read', 'Read your calendars'],
  ['Calendars.ReadWrite', 'Have full access to your calendars'],
]);

/** Scopes that are no rights of Graph: they are not in an access token's list. */
export const SIGN_IN_SCOPES: readonly string[] = ['openid', 'profile', 'email', 'offline_access'];

/** A scope without the address of Graph, with which it may be written. */
export function shortScope(scope: string): string {
  return scope.startsWith(PREFIX) ? scope.slice(PREFIX.length) : scope;
}

/** What the consent page says of a scope; undefined for a scope that is not known. */
export function findScopeWords(scope: string): string | undefined {
  return WORDS.get(shortScope(scope));
}

/** Scopes in a list with spaces, without repeats. */
export function scopesIn(text: string): string[] {
  return [...new Set(text.split(' ').filter((scope) => scope !== ''))].map(shortScope);
}
