import type { WireEvent } from './wire.ts';

/** What our events carry in their private extended properties: opaque ids, nothing else. */
export interface Mark {
  /** The occasion; empty where someone took it out. */
  readonly occasion: string;
  /** Fingerprint that our last write left. */
  readonly written: string | undefined;
}

/** The one constraint that lists our events. */
export const markConstraint = 'app=porchlight';

/** The words by which our own calendar is known again, in its description. */
export const calendarMark = '[porchlight]';

/** Undefined where the event is not ours. */
export function findMark(event: Pick<WireEvent, 'extendedProperties'>): Mark | undefined {
  const marks = event.extendedProperties?.private;
  if (marks?.['app'] !== 'porchlight') return undefined;
  return { occasion: marks['occasion'] ?? '', written: marks['written'] };
}

export function markProperties(occasion: string, written: string): Record<string, string> {
  return { app: 'porchlight', occasion, written };
}
