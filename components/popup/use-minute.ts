import { useCallback, useEffect, useState } from 'react';
import { secondMs } from '#lib/time/period.ts';
import { begun, type Countdown, leftMs, paused, readyCountdown, seenAt } from './countdown.ts';

export interface Minute {
  readonly state: Countdown['state'];
  readonly secondsLeft: number;
  /** From 1, all of it is left, to 0. */
  readonly share: number;
  /** Begins if it did not begin yet; typing calls this. */
  readonly begin: () => void;
  /** A tap on the ring: begin, pause, go on, or once more from the start. */
  readonly tap: () => void;
  readonly reset: () => void;
}

/** A countdown that ticks on the page, and ends by itself. */
export function useMinute(seconds: number): Minute {
  const lengthMs = seconds * secondMs;
  const [countdown, setCountdown] = useState(() => readyCountdown(lengthMs));
  const [now, setNow] = useState(() => Date.now());

  useEffect(() => setCountdown(readyCountdown(lengthMs)), [lengthMs]);

  useEffect(() => {
    if (countdown.state !== 'running') return undefined;
    const tick = () => {
      setNow(Date.now());
      setCountdown((before) => seenAt(before, Date.now()));
    };
    tick();
    const timer = setInterval(tick, secondMs / 4);
    return () => clearInterval(timer);
  }, [countdown.state]);

  const begin = useCallback(
    () => setCountdown((before) => (before.state === 'ready' ? begun(before, Date.now()) : before)),
    [],
  );
  const reset = useCallback(() => setCountdown(readyCountdown(lengthMs)), [lengthMs]);
  const tap = useCallback(() => setCountdown((before) => tapped(before, lengthMs, Date.now())), [lengthMs]);

  const left = leftMs(countdown, now);
  const share = lengthMs === 0 ? 0 : left / lengthMs;
  return { state: countdown.state, secondsLeft: Math.ceil(left / secondMs), share, begin, tap, reset };
}

function tapped(before: Countdown, lengthMs: number, now: number): Countdown {
  if (before.state === 'running') return paused(before, now);
  return begun(before.state === 'over' ? readyCountdown(lengthMs) : before, now);
}
