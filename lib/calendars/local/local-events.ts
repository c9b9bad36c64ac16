import * as v from 'valibot';
import { fingerprint } from '#lib/calendars/fingerprint.ts';
import type { Booking, Removed, Standing } from '#lib/calendars/port.ts';
import type { EventStore } from '#lib/calendars/ports.ts';
import { Failure } from '#lib/failure.ts';

const localEvent = v.object({
  uid: v.string(),
  version: v.number(),
  removed: v.boolean(),
  summary: v.string(),
  start: v.number(),
  end: v.number(),
  zone: v.string(),
  opaque: v.boolean(),
});

/** An event as it lies in the store; one that was removed stays, so that it is not made again. */
export type LocalEvent = v.InferOutput<typeof localEvent>;

const eventPrefix = 'local-event:';
const keyOf = (uid: string) => `${eventPrefix}${uid}`;

/** Removed ones too. */
export async function findLocalEvent(events: EventStore, uid: string): Promise<LocalEvent | undefined> {
  const found = await events.load(keyOf(uid));
  return found === undefined ? undefined : checked(found);
}

export async function saveLocalEvent(events: EventStore, event: LocalEvent): Promise<Standing> {
  await events.write(new Map([[keyOf(event.uid), event]]));
  return standingOf(event);
}

/** Live ones, earliest first. */
export async function liveLocalEvents(events: EventStore): Promise<readonly Standing[]> {
  const all = [...(await events.loadAll(eventPrefix)).values()].map(checked);
  const live = all.filter((event) => !event.removed).map(standingOf);
  return live.sort((a, b) => a.fields.period.start - b.fields.period.start);
}

export function writtenEvent({ uid, summary, period, zone, opaque }: Booking, version: number): LocalEvent {
  return { uid, version, removed: false, summary, start: period.start, end: period.end, zone, opaque };
}

export function shownEvent(event: LocalEvent): Standing | Removed {
  return event.removed ? { removed: true, uid: event.uid } : standingOf(event);
}

function checked(value: unknown): LocalEvent {
  const parsed = v.safeParse(localEvent, value);
  if (!parsed.success) throw new Failure('unreadable', 'a stored event has another shape');
  return parsed.output;
}

function standingOf({ uid, version, summary, start, end, zone, opaque }: LocalEvent): Standing {
  const fields = { summary, period: { start, end }, zone, opaque };
  const mark = fingerprint(fields);
  // Nobody but us writes here, so what stands is what we wrote.
  return { uid, providerId: uid, etag: String(version), fields, fingerprint: mark, written: mark, guests: [] };
}
