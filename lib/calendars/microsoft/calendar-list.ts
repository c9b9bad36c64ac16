import type { ListAnswer } from '#lib/calendars/calendar-list.ts';
import type { ReadingMemory } from '#lib/calendars/port.ts';
import type { CalendarAccount } from '#lib/calendars/ports.ts';
import { Failure } from '#lib/failure.ts';
import type { GraphClient } from './client.ts';
import { allPages } from './pages.ts';
import { calendar, pageOf } from './wire.ts';

/** The name of our own calendar. Microsoft's have no description that could carry a mark. */
export const ownName = 'Porchlight';

const request = {
  path: 'me/calendars',
  query: { $select: 'id,name,canEdit,isDefaultCalendar,owner', $top: '100' },
} as const;

const shape = pageOf(calendar);

/**
 * All calendars of the mailbox. Ours is known again by its name, so that every browser takes the same, or by its id where
 * this browser found or made it before: a person may call it something else.
 *
 * @param ownKey under which that id lies
 * @throws Failure `mismatch` when the token is of another account
 */
export async function listedCalendars(
  account: CalendarAccount,
  client: GraphClient,
  memory: ReadingMemory,
  ownKey: string,
): Promise<ListAnswer> {
  const calendars = await askCalendars(client);
  const owner = ownerOf(calendars);
  if (account.subject !== '' && owner !== undefined && owner !== account.subject) {
    throw new Failure('mismatch', 'the token is of another account');
  }
  const known = await memory.load(ownKey);
  const entries = calendars.map(({ id, name, canEdit, isDefaultCalendar, owner: whose }) => {
    const primary = isDefaultCalendar === true;
    const own = primary || (canEdit === true && addressOf(whose) === owner);
    const porchlight = own && !primary && (name === ownName || id === known);
    return { id, name: name ?? '', primary, own, porchlight, zone: undefined };
  });
  return { entries, lasts: account.subject !== '' };
}

/** Whose mailbox it is: the address of whoever owns the default calendar; undefined where there is none. */
export async function askOwner(client: GraphClient): Promise<string | undefined> {
  return ownerOf(await askCalendars(client));
}

type WireCalendar = Awaited<ReturnType<typeof askCalendars>>[number];

async function askCalendars(client: GraphClient) {
  return (await allPages(client, request, shape)).flatMap((page) => page.value);
}

function ownerOf(calendars: readonly WireCalendar[]): string | undefined {
  return addressOf(calendars.find(({ isDefaultCalendar }) => isDefaultCalendar)?.owner);
}

/** Ids of occasions hang on it, and Microsoft spells one address in several ways. */
function addressOf(owner: WireCalendar['owner']): string | undefined {
  return owner?.address?.toLowerCase();
}
