/** Everything an adapter remembers of an account lies under keys that begin so: what disconnecting deletes. */
export function memoryPrefix(accountId: string): string {
  return `calendars:${accountId}:`;
}
