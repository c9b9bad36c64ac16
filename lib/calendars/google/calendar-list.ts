import type { ListAnswer } from '#lib/calendars/calendar-list.ts';
import type { CalendarEntry } from '#lib/calendars/port.ts';
import type { CalendarAccount } from '#lib/calendars/ports.ts';
import { Failure } from '#lib/failure.ts';
import type { GoogleClient } from './client.ts';
import { calendarMark } from './mark.ts';
import { allPages } from './pages.ts';
import { listScope } from './scopes.ts';
import { calendarsPage } from './wire.ts';

const fields = 'nextPageToken,items(id,summary,summaryOverride,description,timeZone,accessRole,primary)';

/** All calendars that Google lists. @throws Failure `mismatch` when the token is of another account */
export async function listedCalendars(account: CalendarAccount, client: GoogleClient): Promise<ListAnswer> {
  if (!account.granted.includes(listScope)) return { entries: [unlisted(account)], lasts: false };
  const entries = await askCalendars(client);
  // Before the first sign-in is done, this list is what tells whose account it is.
  if (account.subject === '') return { entries, lasts: false };
  const primary = entries.find((entry) => entry.primary);
  if (primary && primary.id !== account.subject) throw new Failure('mismatch', 'the token is of another account');
  return { entries, lasts: true };
}

async function askCalendars(client: GoogleClient): Promise<readonly CalendarEntry[]> {
  const request = { path: 'users/me/calendarList', query: { maxResults: '250', fields } };
  const pages = await allPages(client, request, calendarsPage);
  return pages
    .flatMap((page) => page.items)
    .map((item) => ({
      id: item.id,
      name: item.summaryOverride ?? item.summary ?? '',
      primary: item.primary === true,
      own: item.accessRole === 'owner',
      porchlight: item.accessRole === 'owner' && (item.description ?? '').includes(calendarMark),
      zone: item.timeZone,
    }));
}

/** Without leave to see the list, there is the one calendar that every account has. */
function unlisted({ subject }: CalendarAccount): CalendarEntry {
  return { id: 'primary', name: subject, primary: true, own: true, porchlight: false, zone: undefined };
}
