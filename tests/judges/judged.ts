import type { Period } from '#lib/time/period.ts';

export interface JudgedTime extends Period {
  readonly soft: boolean;
}

/** Busy time as text, to be compared: each period as two instants, earliest first. */
export interface Judged {
  readonly firm: string;
  readonly soft: string;
}

/** What lies within, put together in the plainest way: no code of ours judges itself. */
export function judged(times: readonly JudgedTime[], within: Period): Judged {
  return {
    firm: merged(
      times.filter(({ soft }) => !soft),
      within,
    ),
    soft: merged(
      times.filter(({ soft }) => soft),
      within,
    ),
  };
}

function merged(times: readonly Period[], within: Period): string {
  const cut = times.map(({ start, end }) => [Math.max(start, within.start), Math.min(end, within.end)] as const);
  const found: [number, number][] = [];
  for (const [start, end] of cut.filter(([start, end]) => start < end).sort((a, b) => a[0] - b[0])) {
    const last = found.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else found.push([start, end]);
  }
  return asText(found.map(([start, end]) => ({ start, end })));
}

export function asText(periods: readonly Period[]): string {
  return periods.map(({ start, end }) => `${iso(start)}/${iso(end)}`).join('\n');
}

function iso(instant: number): string {
  return new Date(instant).toISOString().slice(0, 16);
}
