import { useEffect, useState } from 'react';
import { type Instant, minuteMs } from '#lib/time/period.ts';

/** Now, once a minute on the minute, and whenever the page comes back into view: kept time and midnight turn it by themselves. */
export function useNow(first: Instant): Instant {
  const [now, setNow] = useState(first);
  useEffect(() => {
    let timer = 0;
    const tick = () => {
      clearTimeout(timer);
      const at = Date.now();
      setNow(at);
      timer = window.setTimeout(tick, minuteMs - (at % minuteMs) + 20);
    };
    timer = window.setTimeout(tick, minuteMs - (Date.now() % minuteMs) + 20);
    const seen = () => {
      if (!document.hidden) tick();
    };
    document.addEventListener('visibilitychange', seen);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', seen);
    };
  }, []);
  return now;
}
