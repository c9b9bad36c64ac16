import * as v from 'valibot';
import { ofOneCalendar } from '#lib/calendars/calendar-list.ts';
import { Failure } from '#lib/failure.ts';
import { type Instant, overlaps, type Period } from '#lib/time/period.ts';
import { never, periodsOf, type Timeline, union } from '#lib/time/timeline.ts';
import type { CalendarReading, ReadingMemory } from './port.ts';
import { asOf, busyIn, due, type Stretch, steps, stretch, withAnswer } from './stretches.ts';

/** Busy time of each calendar, or its own failure. @throws Failure where the question as a whole was refused */
export type AskBusy = (
  calendarIds: readonly string[],
  step: Period,
) => Promise<ReadonlyMap<string, readonly Period[] | Failure>>;

export interface BusyReaderPorts {
  /** One question to the service, of 31 days. */
  readonly ask: AskBusy;
  readonly memory: ReadingMemory;
  /** Under which a calendar's stretches lie. */
  keyOf(calendarId: string): string;
  now(): Instant;
}

const stored = v.array(stretch);

/**
 * Busy time by free/busy, all calendars in one question for each step; what is known well enough is not asked again.
 *
 * @throws Failure `signed-out` or `offline`; any other failure belongs to the calendars that it met
 */
export async function readBusy(
  ports: BusyReaderPorts,
  calendarIds: readonly string[],
  within: Period,
): Promise<ReadonlyMap<string, CalendarReading | Failure>> {
  const { memory, keyOf, now } = ports;
  const known = new Map<string, readonly Stretch[]>();
  for (const id of calendarIds) {
    const found = v.safeParse(stored, await memory.load(keyOf(id)));
    known.set(id, found.success ? found.output : []);
  }
  const failures = await askDue(ports, known, within);
  const readings = new Map<string, CalendarReading | Failure>();
  for (const [id, stretches] of known) {
    await memory.save(keyOf(id), stretches);
    const firm = busyIn(stretches, within);
    readings.set(id, failures.get(id) ?? { asOf: asOf(stretches, within, now()), firm, soft: [], ours: undefined });
  }
  return readings;
}

/** Asks for what is due, and puts the answers into `known`. */
async function askDue(
  { ask, now }: BusyReaderPorts,
  known: Map<string, readonly Stretch[]>,
  within: Period,
): Promise<ReadonlyMap<string, Failure>> {
  const failures = new Map<string, Failure>();
  const askedAt = now();
  const wanted = new Map([...known].map(([id, stretches]) => [id, due(stretches, within, askedAt)]));
  const all = [...wanted.values()].reduce(union, never);
  for (const step of steps(all)) {
    const ids = [...wanted].filter(([id, line]) => !failures.has(id) && touches(line, step)).map(([id]) => id);
    const readAt = now();
    for (const [id, busy] of await answers(ask, ids, step)) {
      if (busy instanceof Failure) failures.set(id, busy);
      else known.set(id, withAnswer(known.get(id) ?? [], step, busy, readAt));
    }
  }
  return failures;
}

async function answers(ask: AskBusy, ids: readonly string[], step: Period) {
  try {
    return await ask(ids, step);
  } catch (error) {
    const failure = ofOneCalendar(error);
    return new Map(ids.map((id) => [id, failure]));
  }
}

function touches(line: Timeline, step: Period): boolean {
  return periodsOf(line).some((period) => overlaps(period, step));
}
