import { type Instant, overlaps, type Period } from '#lib/time/period.ts';

/** Something in a calendar of one of the two, for as long as it is known there. What is moved becomes another entry. */
export interface Entry {
  readonly side: 'own' | 'partner';
  readonly period: Period;
  readonly soft: boolean;
  /** In a calendar marked as work. */
  readonly isWork: boolean;
  /** Told at. */
  readonly from: Instant;
  /** Taken out at; infinity where it took place. */
  readonly until: Instant;
}

export function isKnown({ from, until }: Entry, now: Instant): boolean {
  return from <= now && now < until;
}

/** Whether it keeps the period from taking place: known when that begins, and not tentative. */
export function takes(entry: Entry, period: Period): boolean {
  return !entry.soft && isKnown(entry, period.start) && overlaps(entry.period, period);
}
