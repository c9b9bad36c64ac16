import { notFound, Refusal } from './refusal.ts';
import { shortScope } from './scopes.ts';
import { type Calendar, findCalendar, ROLES, type Role, type Token, type World } from './world.ts';

/** Who asks, through what, and with which rights. */
export interface Caller {
  readonly email: string;
  readonly clientId: string;
  /** Without their common beginning. */
  readonly scopes: ReadonlySet<string>;
}

export function callerOf(token: Token): Caller {
  return { email: token.email, clientId: token.clientId, scopes: new Set([...token.scopes].map(shortScope)) };
}

/** 403 for a token that lacks the scope. */
export function scopeRefusal(): Refusal {
  return new Refusal(403, 'insufficientPermissions', 'Request had insufficient authentication scopes.', {
    headers: { 'www-authenticate': 'Bearer realm="https://accounts.google.com/", error="insufficient_scope"' },
    more: {
      status: 'PERMISSION_DENIED',
      details: [
        {
          '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
          reason: 'ACCESS_TOKEN_SCOPE_INSUFFICIENT',
          domain: 'googleapis.com',
        },
      ],
    },
  });
}

/** What `email` may do in `calendar`; undefined where it does not exist for them. */
export function findRole(calendar: Calendar, email: string): Role | undefined {
  return calendar.owner === email ? 'owner' : calendar.roles.get(email);
}

/** Whether `role` allows at least what `needed` allows. */
export function allows(role: Role, needed: Role): boolean {
  return ROLES.indexOf(role) <= ROLES.indexOf(needed);
}

export interface Opened {
  readonly calendar: Calendar;
  readonly role: Role;
}

/**
 * The calendar that a request names.
 *
 * @param wide scopes that open any calendar which the person may open
 * @throws Refusal 404 where it does not exist for this person; 403 where the role or the scopes do not reach
 */
export function openedCalendar(
  world: World,
  caller: Caller,
  id: string,
  needed: Role,
  wide: readonly string[],
): Opened {
  const calendar = findCalendar(world, caller.email, id);
  const found = calendar && findRole(calendar, caller.email);
  const role = found ?? (world.keeps('G-ROLE-HIDDEN') ? undefined : 'reader');
  if (calendar === undefined || role === undefined) throw notFound();
  if (!reaches(world, caller, calendar, role, wide)) throw scopeRefusal();
  if (!allows(role, needed) && world.keeps('G-ROLE-WRITE')) {
    throw new Refusal(403, 'requiredAccessLevel', 'You need to have writer access to this calendar.', {
      domain: 'calendar',
    });
  }
  return { calendar, role };
}

function reaches(world: World, caller: Caller, calendar: Calendar, role: Role, wide: readonly string[]): boolean {
  const { scopes } = caller;
  if (wide.some((scope) => scopes.has(scope))) return true;
  const owned = scopes.has('calendar.events.owned') || scopes.has('calendar.events.owned.readonly');
  if (owned && (role === 'owner' || !world.keeps('G-SCOPE-OWNED'))) return true;
  const made = calendar.madeBy === caller.clientId || !world.keeps('G-SCOPE-APP-CREATED');
  if (scopes.has('calendar.app.created') && made) return true;
  return scopes.has('calendar.events.freebusy') && !world.keeps('G-SCOPE-EVENTS-FREEBUSY');
}
