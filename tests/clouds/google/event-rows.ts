import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/v3';
import type { StoredEvent } from '#tests/clouds/event-store.ts';
import type { Occurrence } from '#tests/clouds/recurrence.ts';
import { DAY_MS, type Span, wallTime } from '#tests/clouds/time.ts';
import type { Calendar, World } from './world.ts';

type GoogleEvent = calendar_v3.Schema$Event;

/** One line of a list: an event as it is stored, or one instance of a recurring event. */
export interface Row extends Span {
  readonly record: StoredEvent<GoogleEvent>;
  readonly id: string;
  /** Of an instance that follows its rule. */
  readonly occurrence: Occurrence | undefined;
  readonly changed: number;
  readonly cancelled: boolean;
}

export interface RowQuestion {
  /** Recurring events as their instances. */
  readonly expand: boolean;
  readonly fromMs: number;
  readonly toMs: number;
  /** Only what was written after this write. */
  readonly since?: number | undefined;
}

/** Everything in a calendar that overlaps a window; deleted ones too, in no order. */
export function rowsOf(world: World, calendar: Calendar, question: RowQuestion): Row[] {
  const { fromMs, toMs, since = Number.NEGATIVE_INFINITY } = question;
  if (calendar.changed <= since) return [];
  const rows = calendar.events
    .within(fromMs, toMs)
    .filter((record) => record.changed > since)
    .map(rowOf);
  const horizon = Math.min(toMs, world.clock.now() + world.settings.expandAheadMs);
  for (const master of calendar.events.recurring()) {
    if (master.changed <= since) continue;
    if (question.expand && world.keeps('G-LIST-EXPAND')) {
      rows.push(...instanceRows(world, calendar, master, fromMs, horizon));
      if (question.since !== undefined) rows.push(...goneRows(calendar, master).filter((row) => row.changed > since));
    } else if (master.series !== undefined && isWithin(master, fromMs, horizon)) {
      rows.push(rowOf(master));
    }
  }
  return rows;
}

function isWithin(master: StoredEvent<GoogleEvent>, fromMs: number, toMs: number): boolean {
  return fromMs === Number.NEGATIVE_INFINITY || (master.series?.within(fromMs, toMs).length ?? 0) > 0;
}

function rowOf(record: StoredEvent<GoogleEvent>): Row {
  const { id, startMs, endMs, changed } = record;
  return { record, id, startMs, endMs, changed, cancelled: record.deleted, occurrence: undefined };
}

function instanceRow(calendar: Calendar, record: StoredEvent<GoogleEvent>, occurrence: Occurrence): Row {
  const { startMs, endMs } = occurrence;
  return {
    ...rowOf(record),
    startMs,
    endMs,
    occurrence,
    // Free/busy has no use for names, and asks most often.
    get id() {
      return instanceId(calendar, record, startMs);
    },
  };
}

function instanceRows(
  world: World,
  calendar: Calendar,
  master: StoredEvent<GoogleEvent>,
  fromMs: number,
  toMs: number,
): Row[] {
  const exceptions = calendar.events.exceptions(master.id);
  const rows: Row[] = [];
  for (const occurrence of master.series?.within(fromMs, toMs) ?? []) {
    const own = exceptions.get(occurrence.startMs);
    if (own === undefined || !world.keeps('G-LIST-EXCEPTION')) rows.push(instanceRow(calendar, master, occurrence));
  }
  return rows;
}

/** What a rule once had, or the event before it had a rule: a delta tells that it is gone. */
function goneRows(calendar: Calendar, master: StoredEvent<GoogleEvent>): Row[] {
  const exceptions = calendar.events.exceptions(master.id);
  const row = { ...rowOf(master), cancelled: true };
  const rows = [...master.vanished]
    .filter(([startMs]) => !exceptions.has(startMs))
    .map(([startMs, changed]) => ({ ...row, id: instanceId(calendar, master, startMs), startMs, changed }));
  return master.singleUntil === undefined ? rows : [{ ...row, changed: master.singleUntil }, ...rows];
}

/** The id of the instance that the rule puts at `startMs`: the series, and the start in UTC or the date. */
function instanceId(calendar: Calendar, master: StoredEvent<GoogleEvent>, startMs: number): string {
  if (master.event.start?.date) {
    const date = wallTime(startMs, calendar.zone).toPlainDate().toString();
    return `${master.id}_${date.replaceAll('-', '')}`;
  }
  return `${master.id}_${new Date(startMs).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

/** The event, or the instance of a recurring event, that has this id. */
export function findRow(calendar: Calendar, id: string): Row | undefined {
  const record = calendar.events.find(id);
  if (record !== undefined) return rowOf(record);
  const [, masterId = '', date = '', time] = /^(.+)_(\d{8})(T\d{6}Z)?$/.exec(id) ?? [];
  const master = calendar.events.find(masterId);
  if (master?.series === undefined) return undefined;
  const near = Date.parse(`${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`);
  if (Number.isNaN(near)) return undefined;
  const fromMs = time === undefined ? near - DAY_MS : near;
  const found = master.series.within(fromMs, near + 2 * DAY_MS);
  const occurrence = found.find((one) => instanceId(calendar, master, one.startMs) === id);
  return occurrence && instanceRow(calendar, master, occurrence);
}
