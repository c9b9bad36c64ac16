import type { Period } from '#lib/time/period.ts';
import type { Ritual } from './ritual.ts';
import type { Situation } from './situation.ts';

/** Why a slot is a good one, as data; the sentence is made from it elsewhere. Nothing here is read from the partner's events. */
export type SlotReason =
  /** Both are free and offer these hours. */
  | { readonly kind: 'free-for-both' }
  /** The person is free; nothing is known of the partner's time. */
  | { readonly kind: 'free-for-you' }
  /** It lies in the night that is coming. */
  | { readonly kind: 'tonight' }
  /** The person's own last meeting of that day ends so long before. */
  | { readonly kind: 'after-last-meeting'; readonly minutes: number }
  /** It begins so many minutes from the wished time; 0: exactly then. */
  | { readonly kind: 'near-wished-time'; readonly minutes: number }
  /** There was no room for the usual length. */
  | { readonly kind: 'shorter'; readonly lengthMin: number }
  /** It lies on time that is only tentatively taken, because that day has no other. */
  | { readonly kind: 'only-tentative' };

/** A piece of free time to pick. */
export interface Slot {
  readonly period: Period;
  readonly lengthMin: number;
  /** The most telling first. */
  readonly reasons: readonly SlotReason[];
  /** It lies on time that one of the two has tentatively taken. */
  readonly soft: boolean;
}

export declare function freeSlots(situation: Situation, ritual: Ritual, within: Period): Slot[];
