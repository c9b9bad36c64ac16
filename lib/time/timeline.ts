import type { Instant, Period } from './period.ts';

/**
 * Periods as one flat list of instants [start, end, start, end, …]: sorted, disjoint, none empty, none touching the next.
 * Made by `timeline` and the operations here, never by hand.
 */
export type Timeline = Readonly<Float64Array<ArrayBuffer>>;

export declare function timeline(periods: readonly Period[]): Timeline;
export declare function union(a: Timeline, b: Timeline): Timeline;
export declare function intersection(a: Timeline, b: Timeline): Timeline;
export declare function difference(a: Timeline, b: Timeline): Timeline;
export declare function periodsOf(line: Timeline): Period[];
export declare function covers(line: Timeline, instant: Instant): boolean;
export declare function widened(line: Timeline, beforeMs: number, afterMs: number): Timeline;
