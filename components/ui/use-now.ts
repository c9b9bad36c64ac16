import { useEffect, useState } from 'react';
import type { Instant } from '#lib/time/period.ts';

/** The present instant, anew every `everyMs`. */
export function useNow(everyMs: number): Instant {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
