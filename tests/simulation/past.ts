import type { SimulatedBrowser } from './simulated-browser.ts';
import type { OurEvent } from './simulated-cloud.ts';
import type { BrowserName } from './steps.ts';

/** The life of one event of ours. */
export interface Past {
  readonly providerId: string;
  readonly madeBy: BrowserName;
  readonly madeAt: number;
  readonly cycle: string;
  /** What we wrote, each as one text. */
  readonly written: Set<string>;
  writtenAt: number;
  /** When a person last changed it by hand, took it out, or brought it back. */
  editedAt: number;
  deletedAt: number;
  restoredAt: number;
  /** The event that was deleted last: Microsoft may have two of one occasion. */
  deletedId: string | undefined;
  /** A hand took it out before the browser that made it had seen that it stood. */
  isDeletedUnseen: boolean;
  /** When a removal that was tapped reached a disk. */
  undoneAt: number;
}

export const textOf = ({ period, summary }: OurEvent) => `${period.start} ${period.end} ${summary}`;
export const never = -1;

export const cycleOf = (browser: SimulatedBrowser, id: string) =>
  browser.occasions().find((occasion) => occasion.id === id)?.cycle ?? id;

/**
 * The life of the event that the same browser made before this one, where a service names events by itself, and the
 * browser could not know that it had stood: the answer to the insert was lost and the transaction forgotten, or a hand
 * deleted the event before it was looked at, and what is deleted is in no list.
 */
export function findUnseen(
  pasts: ReadonlyMap<string, Past>,
  made: Pick<OurEvent, 'id' | 'providerId'> & Pick<Past, 'cycle' | 'madeBy'>,
): Past | undefined {
  const fits = ([id, past]: readonly [string, Past]) => {
    const isSame = id === made.id || (past.cycle === made.cycle && past.isDeletedUnseen);
    return isSame && past.madeBy === made.madeBy && past.providerId !== id && past.providerId !== made.providerId;
  };
  return [...pasts].findLast(fits)?.[1];
}
