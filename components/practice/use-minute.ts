import { useCallback, useEffect, useState } from 'react';
import { begun, type Countdown, leftMs, paused, readyCountdown, seenAt } from '#lib/practice/countdown.ts';
import { secondMs } from '#lib/time/period.ts';

export interface Minute {
  readonly state: Countdown['state'];
  readonly secondsLeft: number;
  /** What went by of it, to the quarter of a second. */
  readonly goneMs: number;
  /** From 1, all of it is left, to 0. */
  readonly share: number;
  /** Begins if it did not begin yet; typing calls this. */
  readonly begin: () => void;
  /** A tap on the ring: begin, pause, go on, or once more from the start. */
  readonly tap: () => void;
  /** Begins, or goes on where it stood still. */
  readonly go: () => void;
  /** Stands still where it is, if it runs. */
  readonly hold: () => void;
  readonly reset: () => void;
}

/** A countdown that ticks on the page, and ends by itself. A clock that is set to another time does not reach it. */
export function useMinute(seconds: number): Minute {
  const lengthMs = seconds * secondMs;
  const [countdown, setCountdown] = useState(() => readyCountdown(lengthMs));
  const [now, setNow] = useState(() => performance.now());

  useEffect(() => setCountdown(readyCountdown(lengthMs)), [lengthMs]);

  useEffect(() => {
    if (countdown.state !== 'running') return undefined;
    const tick = () => {
      setNow(performance.now());
      setCountdown((before) => seenAt(before, performance.now()));
    };
    tick();
    const timer = setInterval(tick, secondMs / 4);
    return () => clearInterval(timer);
  }, [countdown.state]);

  const begin = useCallback(
    () => setCountdown((before) => (before.state === 'ready' ? begun(before, performance.now()) : before)),
    [],
  );
  const go = useCallback(() => setCountdown((before) => begun(before, performance.now())), []);
  const hold = useCallback(() => setCountdown((before) => paused(before, performance.now())), []);
  const reset = useCallback(() => setCountdown(readyCountdown(lengthMs)), [lengthMs]);
  const tap = useCallback(() => setCountdown((before) => tapped(before, lengthMs, performance.now())), [lengthMs]);

  const left = leftMs(countdown, now);
  const share = lengthMs === 0 ? 0 : left / lengthMs;
  const secondsLeft = Math.ceil(left / secondMs);
  return { state: countdown.state, secondsLeft, goneMs: lengthMs - left, share, begin, tap, go, hold, reset };
}

function tapped(before: Countdown, lengthMs: number, now: number): Countdown {
  if (before.state === 'running') return paused(before, now);
  return begun(before.state === 'over' ? readyCountdown(lengthMs) : before, now);
}
