import type { DayHours } from '#lib/time/available.ts';
import type { Zone } from '#lib/time/wall-time.ts';

/** What the person chose. What was written by hand (names, titles) stays on this machine; the rest travels. */
export interface Settings {
  readonly partnerName: string;
  readonly zone: Zone | 'system';
  /** When a micro-date would suit, as weekly hours of each; the partner's undefined: not told. */
  readonly ownHours: readonly DayHours[];
  readonly partnerHours: readonly DayHours[] | undefined;
  readonly wishedMinute: number;
  readonly wakeMinute: number;
  readonly sleepMinute: number;
  /** No kept time ends later than this; past midnight counts on. */
  readonly lastMinute: number;
  readonly microDate: 'tea' | 'walk' | 'dessert' | 'own';
  /** The title that calendars see. Stays on this machine when written by hand. */
  readonly eventTitle: string;
  readonly checkInSeconds: 0 | 30 | 60 | 90;
  readonly calm: boolean;
  readonly ownNewTab: boolean;
  readonly googleClientId: string;
  readonly firstRunDone: boolean;
}
