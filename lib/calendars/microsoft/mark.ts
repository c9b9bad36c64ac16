import type { OurEvent } from './wire.ts';

/** The set of named properties that is ours, fixed for ever: what stands in calendars hangs on it. */
const set = '7d0f3a52-6c1e-4b8e-9b57-2f6c8a41d3e9';
const named = (name: string) => `String {${set}} Name ${name}`;

/**
 * What our events carry. Microsoft finds events by a whole value and shows one property at a time: so one that is the same
 * in all of them finds them all, one with the occasion finds its event, and the third says everything. A PATCH writes the
 * properties that it names and leaves the others: only the third is ever written again, and it names the occasion too.
 * Opaque ids, and the zone that a time was kept in.
 */
const markId = named('Porchlight');
const occasionId = named('PorchlightOccasion');
const recordId = named('PorchlightRecord');

/** What our events say of themselves. */
export interface Mark {
  readonly occasion: string;
  /** Fingerprint that our last write left. */
  readonly written: string | undefined;
  /** The zone of that write: Microsoft keeps instants in UTC. */
  readonly zone: string | undefined;
}

/** The filter that finds every event of ours. */
export const ourFilter = valueFilter(markId, 'porchlight');

/** The filter that finds the event of one occasion; ids are base32hex, so there is nothing to escape. */
export const occasionFilter = (occasion: string) => valueFilter(occasionId, occasion);

/** What shows the record: it is left out unless asked for. */
export const markExpand = `singleValueExtendedProperties($filter=id eq '${recordId}')`;

function valueFilter(id: string, value: string): string {
  return `singleValueExtendedProperties/Any(ep: ep/id eq '${id}' and ep/value eq '${value.replaceAll("'", "''")}')`;
}

/** Undefined where the event is not ours. */
export function findMark({
  singleValueExtendedProperties,
}: Pick<OurEvent, 'singleValueExtendedProperties'>): Mark | undefined {
  // Microsoft may spell the set in capitals.
  const isRecord = ({ id }: { id: string }) => id.toLowerCase() === recordId.toLowerCase();
  const [occasion, written, zone] = singleValueExtendedProperties?.find(isRecord)?.value?.split(' ') ?? [];
  return occasion ? { occasion, written: written || undefined, zone: zone || undefined } : undefined;
}

/** What each write leaves of itself. */
export function recordOf({ occasion, written, zone }: Required<Mark>) {
  return [{ id: recordId, value: [occasion, written, zone].join(' ') }];
}

/** What a new event carries. */
export function newMark(mark: Required<Mark>) {
  return [{ id: markId, value: 'porchlight' }, { id: occasionId, value: mark.occasion }, ...recordOf(mark)];
}

/**
 * The transaction of an occasion: the first 128 bits of its id as a UUID, the same in every browser, so that a second POST
 * makes no second event.
 *
 * @param occasion base32hex, at least 26 characters
 * @see RFC 9562 §5.8
 */
export function transactionOf(occasion: string): string {
  let bits = 0n;
  for (const letter of occasion.slice(0, 26)) bits = (bits << 5n) | BigInt(Number.parseInt(letter, 32));
  const hex = (bits >> 2n).toString(16).padStart(32, '0').slice(-32);
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20),
  ].join('-');
}
