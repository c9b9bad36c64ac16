import * as v from 'valibot';
import { Failure, failureKind } from '#lib/failure.ts';
import { dayMs } from '#lib/time/period.ts';
import type { CalendarEntry } from './port.ts';
import type { CalendarPorts } from './ports.ts';

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
      zone: v.undefinedable(v.string()),
    }),
  ),
});

export interface CalendarList {
  /** Asks the service. @throws Failure `mismatch` when the token is of another account */
  read(): Promise<readonly CalendarEntry[]>;
  /** As read within the last day; older where the service cannot answer. */
  known(): Promise<readonly CalendarEntry[]>;
}

/** What a service said of its calendars; not worth remembering where the account is not named yet. */
export interface ListAnswer {
  readonly entries: readonly CalendarEntry[];
  readonly lasts: boolean;
}

/** The list of one account's calendars, remembered under `key`. */
export function calendarList(
  ask: () => Promise<ListAnswer>,
  { memory, now }: Pick<CalendarPorts, 'memory' | 'now'>,
  key: string,
): CalendarList {
  const read = async () => {
    const { entries, lasts } = await ask();
    if (lasts) await memory.save(key, { readAt: now(), entries });
    return entries;
  };
  const known = async () => {
    const found = v.safeParse(stored, await memory.load(key));
    const again = () => read().catch(notFoundPasses);
    if (!found.success) return again();
    const { readAt, entries } = found.output;
    const ageMs = now() - readAt;
    return ageMs >= 0 && ageMs < freshMs ? entries : again().catch((error: unknown) => orStill(entries, error));
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

/** A calendar that was asked for; `entry` undefined where the account's list has none of this id. */
export interface AskedCalendar {
  readonly id: string;
  readonly entry: CalendarEntry | undefined;
}

export async function askedCalendars(list: CalendarList, ids: readonly string[]): Promise<readonly AskedCalendar[]> {
  const entries = new Map((await list.known()).map((entry) => [entry.id, entry]));
  return ids.map((id) => ({ id, entry: entries.get(id) }));
}

/** What one calendar met is its own; what all would meet is thrown. */
export function ofOneCalendar(error: unknown): Failure {
  if (!(error instanceof Failure) || error.kind === 'signed-out' || error.kind === 'offline') throw error;
  return error;
}

/**
 * A calendar of ours: looked for in the list as it is now, made where there is none, and looked for again, since another
 * browser may have made one at the same time. Of several, every browser takes the same.
 */
export async function separateCalendar(list: CalendarList, make: () => Promise<CalendarEntry>): Promise<CalendarEntry> {
  const found = firstOfOurs(await list.read());
  if (found) return found;
  const made = await make();
  // The list may lag behind what was just made.
  return firstOfOurs(await list.read()) ?? made;
}

function firstOfOurs(entries: readonly CalendarEntry[]): CalendarEntry | undefined {
  return entries.filter((entry) => entry.porchlight).sort((a, b) => (a.id < b.id ? -1 : 1))[0];
}
