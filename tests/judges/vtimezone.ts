import { basic } from './as-ics.ts';
import type { Changes } from './zone-data.ts';

/** A zone as a file brings it along: one observance for each change of the clock. */
export function vtimezone(zone: string, { before, changes }: Changes): readonly string[] {
  const first = [...observance(Date.UTC(1960, 0, 1), before, before)];
  const rest = changes.flatMap(({ at, offset }, index) => observance(at, changes[index - 1]?.offset ?? before, offset));
  return ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...first, ...rest, 'END:VTIMEZONE'];
}

function observance(at: number, from: number, to: number): readonly string[] {
  return [
    'BEGIN:STANDARD',
    `DTSTART:${basic(at + from)}`,
    `TZOFFSETFROM:${offset(from)}`,
    `TZOFFSETTO:${offset(to)}`,
    'END:STANDARD',
  ];
}

function offset(ms: number): string {
  const [total, sign] = [Math.abs(ms) / 1000, ms < 0 ? '-' : '+'];
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const seconds = total % 60 === 0 ? '' : two(total % 60);
  return `${sign}${two(total / 3600)}${two((total % 3600) / 60)}${seconds}`;
}
