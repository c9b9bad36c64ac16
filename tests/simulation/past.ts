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
  /** When a removal that was tapped reached a disk. */
  undoneAt: number;
}

export const textOf = ({ period, summary }: OurEvent) => `${period.start} ${period.end} ${summary}`;
export const never = -1;
