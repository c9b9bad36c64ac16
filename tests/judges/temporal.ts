import type { Wall } from './a-calendar.ts';

/** When a wall clock shows a time, by Temporal. */
export function instantOf(wall: Wall, zone: string): number {
  const plain = Temporal.PlainDateTime.from(new Date(wall).toISOString().slice(0, 19));
  return plain.toZonedDateTime(zone).epochMilliseconds;
}
