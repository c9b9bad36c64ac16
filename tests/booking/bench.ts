import type { BookingPorts } from '#lib/booking/ports.ts';
import { intention, type KeptOccasion, type OutboxRow, occasionChanges } from '#lib/booking/records.ts';
import { fingerprint } from '#lib/calendars/fingerprint.ts';
import type { Booking, CalendarProvider, EventFields, Guest, Removed, Standing } from '#lib/calendars/port.ts';
import { Failure } from '#lib/failure.ts';
import { hourMs, minuteMs, overlaps, type Period } from '#lib/time/period.ts';
import { memoryStore } from '#tests/worker/memory-store.ts';

export const now = Date.parse('2026-11-19T15:30:00Z');
export const account = 'google:1';
export const calendar = 'main';

/** Twenty-five minutes that begin so many hours from now. */
export const inHours = (hours: number): Period => ({
  start: now + hours * hourMs,
  end: now + hours * hourMs + 25 * minuteMs,
});

type Method = 'find' | 'book' | 'change' | 'remove' | 'invite' | 'ours';

/** An event as the service holds it: its last writer of ours left `written` there. */
interface Held {
  readonly fields: EventFields;
  readonly written: string;
  readonly version: number;
  readonly removed: boolean;
  readonly guests: readonly Guest[];
}

/** One calendar with the manners of the port, a person who edits in it, and what may go wrong. */
function service() {
  const held = new Map<string, Held>();
  const calls: string[] = [];
  /** Before the next call of a method; what it throws, the call throws. */
  const first = new Map<Method, (() => void)[]>();
  const meet = (method: Method, id: string) => {
    calls.push(`${method} ${id}`);
    first.get(method)?.shift()?.();
  };
  /** Calls of which the guests were written to. */
  const told: string[] = [];
  const shown = (uid: string, { fields, version, written, removed, guests }: Held): Standing | Removed =>
    removed
      ? { removed, uid }
      : { uid, providerId: uid, etag: String(version), fields, fingerprint: fingerprint(fields), written, guests };
  const set = (uid: string, more: Pick<Held, 'fields' | 'written'> & Partial<Held>): Standing => {
    const before = held.get(uid);
    const event = { removed: false, guests: before?.guests ?? [], ...more, version: (before?.version ?? 0) + 1 };
    held.set(uid, event);
    return shown(uid, event) as Standing;
  };
  const put = (uid: string, fields: EventFields, written = fingerprint(fields)) => set(uid, { fields, written });
  const putOn = (uid: string, ...guests: readonly Guest[]) => {
    const event = held.get(uid);
    if (!event) throw new Error(`no event ${uid}`);
    return set(uid, { ...event, guests: [...event.guests, ...guests] });
  };
  const mustBe = (uid: string, etag: string) => {
    if (String(held.get(uid)?.version) !== etag) throw new Failure('changed', 'another version');
  };
  const fieldsOf = ({ summary, period, zone, opaque }: Booking): EventFields => ({ summary, period, zone, opaque });
  const drop = (uid: string) => {
    const event = held.get(uid);
    if (event) held.set(uid, { ...event, version: event.version + 1, removed: true });
  };
  const provider: Pick<CalendarProvider, Method | 'ours'> = {
    ours: async () => {
      first.get('ours')?.shift()?.();
      return [...held].map(([uid, event]) => shown(uid, event)).filter((one) => 'etag' in one);
    },
    find: async (_calendar, uid) => {
      meet('find', uid);
      const event = held.get(uid);
      return event && shown(uid, event);
    },
    book: async (_calendar, booking) => {
      meet('book', booking.uid);
      const event = held.get(booking.uid);
      return event ? shown(booking.uid, event) : put(booking.uid, fieldsOf(booking));
    },
    change: async (_calendar, { uid, etag }, booking, tell) => {
      meet('change', uid);
      if (tell) told.push(`change ${uid}`);
      if (held.get(uid)?.removed !== false) return { removed: true, uid };
      mustBe(uid, etag);
      return put(uid, fieldsOf(booking));
    },
    invite: async (_calendar, { uid, etag }, address) => {
      meet('invite', uid);
      if (held.get(uid)?.removed !== false) return { removed: true, uid };
      mustBe(uid, etag);
      return putOn(uid, { address, answer: 'none' });
    },
    remove: async (_calendar, { uid, etag }, tell) => {
      meet('remove', uid);
      if (tell) told.push(`remove ${uid}`);
      if (!held.has(uid)) throw new Failure('not-found', 'no such event');
      if (held.get(uid)?.removed) return;
      mustBe(uid, etag);
      drop(uid);
    },
  };
  return {
    provider: provider as CalendarProvider,
    calls,
    told,
    held,
    put,
    putOn,
    drop,
    /** A person writes over it. */
    edit: (uid: string, fields: Partial<EventFields>) => {
      const event = held.get(uid);
      if (!event) throw new Error(`no event ${uid}`);
      return put(uid, { ...event.fields, ...fields }, event.written);
    },
    live: () => [...held].filter(([, { removed }]) => !removed).map(([uid]) => uid),
    before: (method: Method, ...deeds: (() => void)[]) => void first.set(method, deeds),
  };
}

export const failing = (kind: ConstructorParameters<typeof Failure>[0]) => () => {
  throw new Failure(kind, 'planted');
};

/** A browser with one calendar before it. */
export function bench() {
  const store = memoryStore();
  const cloud = service();
  const clock = { now, random: 0 };
  const taken: Period[] = [];
  const pause = { isOn: false };
  const ports: BookingPorts = {
    now: () => clock.now,
    random: () => clock.random,
    store,
    provider: async () => cloud.provider,
    isTaken: async (period) => taken.some((one) => overlaps(one, period)),
    isPaused: async () => pause.isOn,
    learn: async (seen) => new Map([['learned', seen]]),
    fingerprint,
    occasionId: async ({ ritual, cycle, generation }) => `${ritual}.${cycle}.${generation}`,
    occasionNamed: async (id, where) => {
      const [ritual = '', cycle = '', generation] = id.split('.');
      return generation === undefined ? undefined : { ...where, ritual, cycle, generation: Number(generation) };
    },
  };
  const occasionOf = (id: string) => store.kept.get(`occasion:${id}`) as KeptOccasion | undefined;
  return {
    store,
    cloud,
    clock,
    taken,
    pause,
    ports,
    occasion: occasionOf,
    row: (id: string) => store.kept.get(`outbox:${id}`) as OutboxRow | undefined,
    notice: (id: string) => (store.kept.get(`notice:${id}`) as { kind: string } | undefined)?.kind,
    /** Stores an occasion with an intention of it. */
    want: (one: KeptOccasion, want: OutboxRow['want'] = 'event', byTap = true, more: Partial<OutboxRow> = {}) =>
      store.write(occasionChanges(one, { ...intention(one.id, want, byTap, clock.now), ...more })),
    /** An occasion whose event stands as this browser wrote it. */
    standing: async (more: Partial<KeptOccasion> = {}) => {
      const one = occasion(more);
      const standing = cloud.put(one.id, fieldsOf(one));
      const kept = { ...one, standing, insertSent: true, written: [standing.fingerprint] };
      await store.write(occasionChanges(kept));
      return kept;
    },
  };
}

const fieldsOf = ({ summary, period, zone, defence }: KeptOccasion): EventFields => ({
  summary,
  period,
  zone,
  opaque: defence !== 'hold',
});

/** A walk in two hours, not sent yet. */
export function occasion(more: Partial<KeptOccasion> = {}): KeptOccasion {
  const generation = more.generation ?? 0;
  return {
    id: `walk.2026-W47.${generation}`,
    ritual: 'walk',
    cycle: '2026-W47',
    generation,
    state: 'held',
    accountId: account,
    calendarId: calendar,
    period: inHours(2),
    zone: 'Europe/Berlin',
    summary: 'Held',
    defence: 'firm',
    byHand: false,
    madeAt: now,
    standing: undefined,
    insertSent: false,
    spent: false,
    written: [],
    ...more,
  };
}

export const walk = occasion().id;
