import * as v from 'valibot';
import type { CalendarEntry } from '#lib/calendars/port.ts';
import type { CalendarAccount, CalendarPorts } from '#lib/calendars/ports.ts';
import { Failure, failureKind } from '#lib/failure.ts';
import { dayMs } from '#lib/time/period.ts';
import type { GoogleClient } from './client.ts';
import { calendarMark } from './mark.ts';
import { allPages } from './pages.ts';
import { listScope } from './scopes.ts';
import { calendarsPage } from './wire.ts';

const fields = 'nextPageToken,items(id,summary,summaryOverride,description,timeZone,accessRole,primary)';

/** A list of calendars changes seldom: it is asked for again after so long. */
const freshMs = dayMs;

const stored = v.object({
  readAt: v.number(),
  entries: v.array(
    v.object({
      id: v.string(),
      name: v.string(),
      primary: v.boolean(),
      own: v.boolean(),
      porchlight: v.boolean(),
      zone: v.union([v.string(), v.undefined()]),
    }),
  ),
});

export interface CalendarList {
  /** Asks Google. @throws Failure `mismatch` when the token is of another account */
  read(): Promise<readonly CalendarEntry[]>;
  /** As read within the last day; older where Google cannot answer. */
  known(): Promise<readonly CalendarEntry[]>;
}

export function calendarList(
  account: CalendarAccount,
  client: GoogleClient,
  { memory, now }: Pick<CalendarPorts, 'memory' | 'now'>,
  key: string,
): CalendarList {
  const read = async () => {
    if (!account.granted.includes(listScope)) return [unlisted(account)];
    const entries = await askCalendars(client);
    // Before the first sign-in is done, this list is what tells whose account it is.
    if (account.subject === '') return entries;
    const primary = entries.find((entry) => entry.primary);
    if (primary && primary.id !== account.subject) throw new Failure('mismatch', 'the token is of another account');
    await memory.save(key, { readAt: now(), entries });
    return entries;
  };
  const known = async () => {
    const found = v.safeParse(stored, await memory.load(key));
    if (!found.success) return read().catch(notFoundPasses);
    const { readAt, entries } = found.output;
    const ageMs = now() - readAt;
    return ageMs >= 0 && ageMs < freshMs
      ? entries
      : read()
          .catch(notFoundPasses)
          .catch((error: unknown) => orStill(entries, error));
  };
  return { read, known };
}

/** Everybody has a list: that it is not found passes, and says nothing of the calendar or event that it was asked for. */
function notFoundPasses(error: unknown): never {
  if (failureKind(error) !== 'not-found') throw error;
  throw new Failure('unavailable', 'the list of calendars was not found', { cause: error });
}

/** A list that cannot be had just now is as it was; that the person must act is not covered up. */
function orStill(entries: readonly CalendarEntry[], error: unknown): readonly CalendarEntry[] {
  const passes: readonly (string | undefined)[] = ['unavailable', 'unreadable', 'rate-limited'];
  if (passes.includes(failureKind(error))) return entries;
  throw error;
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
