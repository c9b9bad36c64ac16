/** An application as its maker registered it. */
export interface Client {
  readonly id: string;
  readonly name: string;
  readonly redirectUris: readonly string[];
}

/** What a person has allowed a client. */
export interface Grant {
  readonly clientId: string;
  readonly email: string;
  readonly scopes: Set<string>;
}

/** @throws Error where a redirect is not one that an extension can have */
export function register(clients: Map<string, Client>, client: Client, redirect: RegExp): void {
  for (const uri of client.redirectUris) {
    if (!redirect.test(uri)) throw new Error(`Not a redirect that an extension can register: ${uri}`);
  }
  clients.set(client.id, client);
}

/** Scopes that `email` has allowed `clientId`; an empty grant where there is none yet. */
export function grantIn(grants: Map<string, Grant>, clientId: string, email: string): Grant {
  const key = `${clientId} ${email}`;
  const known = grants.get(key);
  if (known !== undefined) return known;
  const grant: Grant = { clientId, email, scopes: new Set() };
  grants.set(key, grant);
  return grant;
}

/** @throws Error where there is no such calendar, or no more */
export function liveCalendar<C extends { readonly deleted: boolean }>(
  calendars: ReadonlyMap<string, C>,
  id: string,
): C {
  const calendar = calendars.get(id);
  if (calendar === undefined || calendar.deleted) throw new Error(`There is no calendar ${id}`);
  return calendar;
}
