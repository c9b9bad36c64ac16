import { isTurn } from '#scripts/variants.ts';

/** What a dead worker's calls do: nothing, for ever. */
const silence = <T>() => new Promise<T>(() => undefined);

/** Of so many deaths at calls in a row, `npm test` dies one: others with another commit, and all in `npm run test:all`. */
const turns = 3;

/** The ways to die at a call of that number. What dies after one has died before the next: nothing outside changes between. */
export function deathsAt(call: number): readonly ('before' | 'after')[] {
  if (!isTurn(call, turns, process.env['PORCHLIGHT_VARIANTS'])) return [];
  return call === 1 ? ['before', 'after'] : ['after'];
}

/**
 * A worker's life, counted in the calls that leave it. It ends before or after the call of a given number; after that no
 * call leaves it and none comes back.
 */
export class Life {
  calls = 0;
  private readonly endsAt: number;
  private readonly side: 'before' | 'after';
  readonly ended: Promise<void>;
  private end: () => void = () => undefined;
  dead = false;

  constructor(endsAt = Number.POSITIVE_INFINITY, side: 'before' | 'after' = 'before') {
    this.endsAt = endsAt;
    this.side = side;
    this.ended = new Promise((resolve) => {
      this.end = resolve;
    });
  }

  /** The same function, counted, and cut off when the life ends. */
  mortal<A extends unknown[], T>(call: (...args: A) => Promise<T>): (...args: A) => Promise<T> {
    return async (...args) => {
      if (this.dead) return silence<T>();
      this.calls += 1;
      const last = this.calls === this.endsAt;
      if (last && this.side === 'before') return this.die<T>();
      const settled = await Promise.allSettled([call(...args)]);
      if (this.dead) return silence<T>();
      if (last) return this.die<T>();
      const [outcome] = settled;
      if (outcome.status === 'rejected') throw outcome.reason;
      return outcome.value;
    };
  }

  /** Runs `work` to its end, or to the end of this life. */
  async live<T>(work: () => Promise<T>): Promise<PromiseSettledResult<T> | 'died'> {
    const outcome = Promise.allSettled([work()]).then(([settled]) => settled);
    return Promise.race([outcome, this.ended.then(() => 'died' as const)]);
  }

  private die<T>(): Promise<T> {
    this.dead = true;
    this.end();
    return silence<T>();
  }
}
