import * as v from 'valibot';
import type { CalendarEntry, CalendarProvider, CalendarReading, PartnerFile } from '#lib/calendars/port.ts';
import { Failure } from '#lib/failure.ts';
import type { Period } from '#lib/time/period.ts';
import { difference, periodsOf, timeline, union } from '#lib/time/timeline.ts';

const period = v.object({ start: v.number(), end: v.number() });

const partnerFile = v.object({
  name: v.string(),
  readAt: v.number(),
  within: period,
  firm: v.array(period),
  soft: v.array(period),
});

/** Where the page leaves it. */
export const partnerFileKey = 'partner-file';

/** The one calendar of a file. */
const icsCalendarId = 'file';

/**
 * A calendar file behind the port, for reading: what a page read of it is all there is. The parser is not here, and so not
 * in the background. Whatever would write throws `Failure` `invalid`.
 *
 * @param load gives what lies under `partnerFileKey`
 */
export function icsCalendar(load: (key: string) => Promise<unknown>): CalendarProvider {
  return {
    calendars: async () => [entryOf(await stored(load))],
    read: async (calendarIds, within) => {
      const file = calendarIds.includes(icsCalendarId) ? await stored(load) : undefined;
      const notFound = new Failure('not-found', 'no such calendar in the file');
      return new Map(calendarIds.map((id) => [id, file && id === icsCalendarId ? reading(file, within) : notFound]));
    },
    // What counts was decided when the file was read; why, was not kept.
    explain: async (calendarIds, day) => {
      if (!calendarIds.includes(icsCalendarId)) return [];
      const { firm, soft } = reading(await stored(load), day);
      const told = { calendarId: icsCalendarId, title: undefined, allDay: false, why: 'free-busy-only' } as const;
      return [
        ...firm.map((one) => ({ ...told, period: one, counts: 'firm' as const })),
        ...soft.map((one) => ({ ...told, period: one, counts: 'soft' as const })),
      ];
    },
    find: async () => undefined,
    ours: async () => [],
    book: readOnly,
    change: readOnly,
    remove: readOnly,
    invite: readOnly,
    ownCalendar: readOnly,
  };
}

const readOnly = async (): Promise<never> => {
  throw new Failure('invalid', 'nothing can be written to a file');
};

/** The file that a page left; undefined where there is none. @throws Failure `unreadable` where what lies there is none */
export async function findPartnerFile(load: (key: string) => Promise<unknown>): Promise<PartnerFile | undefined> {
  const found = await load(partnerFileKey);
  if (found === undefined) return undefined;
  const parsed = v.safeParse(partnerFile, found);
  if (!parsed.success) throw new Failure('unreadable', 'the stored file has another shape');
  return parsed.output;
}

/** @throws Failure `not-found` where no file was read, `unreadable` where what lies there is none */
async function stored(load: (key: string) => Promise<unknown>): Promise<PartnerFile> {
  const found = await findPartnerFile(load);
  if (found === undefined) throw new Failure('not-found', 'no file was read');
  return found;
}

/** What the file was not asked for is not known to be free, and counts as tentative. */
function reading(file: PartnerFile, within: Period): CalendarReading {
  const unknown = difference(timeline([within]), timeline([file.within]));
  return {
    asOf: file.readAt,
    firm: periodsOf(timeline(file.firm, within)),
    soft: periodsOf(union(timeline(file.soft, within), unknown)),
    ours: undefined,
  };
}

function entryOf({ name }: PartnerFile): CalendarEntry {
  return { id: icsCalendarId, name, primary: true, own: false, porchlight: false, zone: undefined };
}
