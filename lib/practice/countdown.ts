import type { Instant } from '#lib/time/period.ts';

/** The quiet minute of a check-in. It ends by itself and takes nothing with it. */
export interface Countdown {
  readonly state: 'ready' | 'running' | 'paused' | 'over';
  /** What was left when it last began to run, or stopped. */
  readonly leftMs: number;
  /** Since when it runs; meaningful only while running. */
  readonly since: Instant;
}

export function readyCountdown(lengthMs: number): Countdown {
  return { state: 'ready', leftMs: lengthMs, since: 0 };
}

/** How much is left at `now`, never below zero. A clock that was set back adds nothing. */
export function leftMs(countdown: Countdown, now: Instant): number {
  if (countdown.state !== 'running') return countdown.leftMs;
  return Math.max(0, countdown.leftMs - Math.max(0, now - countdown.since));
}

/** Begins, or goes on after a pause; one that runs or is over stays as it is. */
export function begun(countdown: Countdown, now: Instant): Countdown {
  if (countdown.state !== 'ready' && countdown.state !== 'paused') return countdown;
  return { ...countdown, state: 'running', since: now };
}

export function paused(countdown: Countdown, now: Instant): Countdown {
  if (countdown.state !== 'running') return countdown;
  return { state: 'paused', leftMs: leftMs(countdown, now), since: now };
}

/** The same countdown as it is at `now`: over when nothing is left. */
export function seenAt(countdown: Countdown, now: Instant): Countdown {
  if (countdown.state !== 'running' || leftMs(countdown, now) > 0) return countdown;
  return { state: 'over', leftMs: 0, since: now };
}
