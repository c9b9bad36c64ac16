/** The time of day as a cloud reads it. */
export interface CloudClock {
  /** Milliseconds since 1970, UTC. */
  now(): number;
  /** Comes back when `lengthMs` have gone by on this clock. */
  sleep(lengthMs: number): Promise<void>;
}

/** A clock that stands still until it is told to move; a slow answer moves it by itself. */
export interface VirtualClock extends CloudClock {
  /** @param lengthMs may be negative: clocks are set back */
  advance(lengthMs: number): void;
  /** @param instant milliseconds since 1970, UTC */
  set(instant: number): void;
}

/** @param start milliseconds since 1970, UTC */
export function virtualClock(start: number): VirtualClock {
  let instant = start;
  return {
    now: () => instant,
    advance: (lengthMs) => {
      instant += lengthMs;
    },
    set: (to) => {
      instant = to;
    },
    sleep: (lengthMs) => {
      instant += lengthMs;
      return Promise.resolve();
    },
  };
}

/** The clock of this machine, moved by `offsetMs`. */
export function realClock(offsetMs = 0): CloudClock {
  return {
    now: () => Date.now() + offsetMs,
    sleep: (lengthMs) => new Promise((resolve) => setTimeout(resolve, lengthMs)),
  };
}
