import { createHash } from 'node:crypto';
import { type VirtualClock, virtualClock } from '#tests/clouds/clock.ts';

/** A virtual clock by which requests are given up too, as a browser gives them up by its own. */
export interface SimulatedClock extends VirtualClock {
  /** Whatever still waited is over. */
  forgetDeadlines(): void;
}

/**
 * Lets `AbortSignal.timeout` follow the virtual clock, and hashes at once: a real timer would fire years too late, and an
 * answer from another thread would come at another moment in each run.
 *
 * @returns the clock, and what puts everything back
 */
export function simulatedClock(start: number): { readonly clock: SimulatedClock; restore(): void } {
  const inner = virtualClock(start);
  const deadlines = new Map<AbortController, number>();
  const clock: SimulatedClock = {
    ...inner,
    sleep: async (lengthMs) => {
      inner.advance(lengthMs);
      for (const [controller, at] of deadlines) {
        if (at <= inner.now()) controller.abort(new DOMException('signal timed out', 'TimeoutError'));
      }
    },
    forgetDeadlines: () => deadlines.clear(),
  };
  const realTimeout = AbortSignal.timeout;
  AbortSignal.timeout = (lengthMs: number) => {
    const controller = new AbortController();
    deadlines.set(controller, inner.now() + lengthMs);
    return controller.signal;
  };
  const realDigest = crypto.subtle.digest;
  crypto.subtle.digest = async (_algorithm: AlgorithmIdentifier, data: BufferSource) => {
    const bytes = ArrayBuffer.isView(data)
      ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
      : new Uint8Array(data);
    return Uint8Array.from(createHash('sha256').update(bytes).digest()).buffer;
  };
  const restore = () => {
    AbortSignal.timeout = realTimeout;
    crypto.subtle.digest = realDigest;
  };
  return { clock, restore };
}
