import type { CloudClock } from '#tests/clouds/clock.ts';

/** This machine's clock, which a test can set ahead for the cloud: the browser keeps its own. */
export interface MovableClock extends CloudClock {
  advance(lengthMs: number): void;
}

export function movableClock(): MovableClock {
  let aheadMs = 0;
  return {
    now: () => Date.now() + aheadMs,
    sleep: (lengthMs) => new Promise((resolve) => setTimeout(resolve, lengthMs)),
    advance: (lengthMs) => {
      aheadMs += lengthMs;
    },
  };
}
