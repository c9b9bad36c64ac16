import { secondMs } from '#lib/time/period.ts';
import { say } from '#lib/words.ts';

export interface Pace {
  readonly inSeconds: number;
  readonly outSeconds: number;
}

export interface Breath {
  readonly isIn: boolean;
  /** The how-manieth second of breathing in, or out. */
  readonly second: number;
}

/** Where the breath is after so long. */
export function breathAt(goneMs: number, { inSeconds, outSeconds }: Pace): Breath {
  const within = (goneMs / secondMs) % (inSeconds + outSeconds);
  const isIn = within < inSeconds;
  return { isIn, second: Math.floor(isIn ? within : within - inSeconds) + 1 };
}

/** 'In, 2' to see, and 'In' to hear: a figure each second would talk over the breath. */
export function BreathWords({ isIn, second }: Breath) {
  return (
    <p className="breath-words">
      <span aria-hidden="true">{say(isIn ? 'breath_in' : 'breath_out', second)}</span>
      <span className="unseen" role="status">
        {say(isIn ? 'breath_in_short' : 'breath_out_short')}
      </span>
    </p>
  );
}
