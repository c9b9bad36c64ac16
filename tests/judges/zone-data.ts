import { existsSync, readFileSync } from 'node:fs';

/** Offsets in milliseconds, and the instants at which they begin. */
export interface Changes {
  readonly before: number;
  readonly changes: readonly { readonly at: number; readonly offset: number }[];
}

const first = Date.UTC(1968, 0, 1);
const last = Date.UTC(2039, 0, 1);

/** Each change of a zone's clock from 1968 to 2038, as Node has it. */
export function nodesChanges(zone: string): Changes {
  let at = Temporal.Instant.fromEpochMilliseconds(first).toZonedDateTimeISO(zone);
  const before = at.offsetNanoseconds / 1e6;
  const changes: { at: number; offset: number }[] = [];
  for (;;) {
    const next = at.getTimeZoneTransition('next');
    if (next === null || next.epochMilliseconds >= last) return { before, changes };
    at = next;
    changes.push({ at: at.epochMilliseconds, offset: at.offsetNanoseconds / 1e6 });
  }
}

/** Where Debian and others keep the zone data that the rest of the machine goes by. */
const folder = '/usr/share/zoneinfo';

/** The same by the machine's own data; undefined where it has none. A zone without a last rule stays as it is. */
export function machinesChanges(zone: string): Changes | undefined {
  const path = `${folder}/${zone}`;
  if (!existsSync(path)) return undefined;
  const bytes = readFileSync(path);
  if (bytes.toString('latin1', 0, 4) !== 'TZif' || bytes[4] === 0) return undefined;
  // RFC 8536 §3: a block of 32-bit times, then the same and more with 64 bits.
  const skip = blockLength(bytes, 0, 4) + 44;
  const [times, types] = [bytes.readInt32BE(skip + 32), bytes.readInt32BE(skip + 36)];
  const [timesAt, indexAt] = [skip + 44, skip + 44 + 8 * times];
  const offsetOf = (type: number) => bytes.readInt32BE(indexAt + times + 6 * type) * 1000;
  const all = Array.from({ length: times }, (_, index) => ({
    at: Number(bytes.readBigInt64BE(timesAt + 8 * index)) * 1000,
    offset: offsetOf(bytes[indexAt + index] ?? 0),
  }));
  const footer = bytes.toString('latin1', skip + blockLength(bytes, skip, 8) + 44).trim();
  if (types === 0 || (footer.includes(',') && !reachesEnd(all))) return undefined;
  return changesOf(all, offsetOf(0));
}

function blockLength(bytes: Buffer, at: number, timeBytes: number): number {
  const [isUt = 0, isStd = 0, leaps = 0, times = 0, types = 0, chars = 0] = Array.from({ length: 6 }, (_, index) =>
    bytes.readInt32BE(at + 20 + 4 * index),
  );
  return times * (timeBytes + 1) + types * 6 + chars + leaps * (timeBytes + 4) + isStd + isUt;
}

/** Data that stop in 2007 and leave the rest to a rule are not read here. */
function reachesEnd(all: readonly { readonly at: number }[]): boolean {
  return (all.at(-1)?.at ?? 0) > Date.UTC(2036, 11, 1);
}

function changesOf(all: Changes['changes'], earliest: number): Changes {
  const before = all.findLast(({ at }) => at <= first)?.offset ?? earliest;
  const changes: { at: number; offset: number }[] = [];
  let current = before;
  for (const change of all) {
    if (change.at <= first || change.at >= last || change.offset === current) continue;
    current = change.offset;
    changes.push(change);
  }
  return { before, changes };
}

/**
 * When a wall clock shows a time that comes twice or is skipped, by the words of RFC 5545 §3.3.5: the first of two; the
 * offset before the gap. Undefined where the time comes once.
 */
export function oddInstant({ before, changes }: Changes, wall: number): number | undefined {
  const near = changes.findIndex(({ at, offset }, index) => {
    const earlier = changes[index - 1]?.offset ?? before;
    const [least, most] = [Math.min(earlier, offset), Math.max(earlier, offset)];
    return at + least <= wall && wall < at + most;
  });
  // Forward: the offset before the gap. Back: the first of the two, which is by the offset before as well.
  return near < 0 ? undefined : wall - (changes[near - 1]?.offset ?? before);
}

/** Years in which two tables of one zone do not say the same. */
export function differingYears(a: Changes, b: Changes): readonly number[] {
  const years: number[] = [];
  for (let year = 1970; year <= 2037; year += 1) {
    const of = (changes: Changes) => JSON.stringify(offsetsOf(changes, year));
    if (of(a) !== of(b)) years.push(year);
  }
  return years;
}

function offsetsOf({ before, changes }: Changes, year: number) {
  const start = Date.UTC(year, 0, 1);
  const atStart = changes.findLast(({ at }) => at <= start)?.offset ?? before;
  return [atStart, changes.filter(({ at }) => at > start && at < Date.UTC(year + 1, 0, 1))];
}
