import { performance } from 'node:perf_hooks';
import { tryGoogle } from './google-input.ts';
import { costliestRule, tryIcs } from './ics-input.ts';
import { tryMessage, trySettings } from './message-input.ts';

/** What comes in, and in how many of ten inputs. */
const kinds = {
  'calendar files': { of: 5, run: async (seed: number) => tryIcs(seed) },
  "Google's answers": { of: 2, run: tryGoogle },
  messages: { of: 2, run: tryMessage },
  settings: { of: 1, run: trySettings },
} as const;

export type Kind = keyof typeof kinds;

const turns = (Object.keys(kinds) as Kind[]).flatMap((kind) => Array.from({ length: kinds[kind].of }, () => kind));

export interface Fault {
  readonly seed: number;
  readonly kind: Kind;
  readonly what: string;
}

/** A seed's input always is of the same kind. */
export function kindOf(seed: number): Kind {
  return turns[seed % turns.length] ?? 'settings';
}

/** Longer than so many usual inputs of its kind: unbounded work, or nearly. */
const mostTimes = 400;

/** A file may have rules that use up all the work that one may make, but no more than a few: so many of these. */
const mostRules = 10;

/** Tries inputs, and measures each against the usual one of its kind. */
export function trial() {
  const times = new Map<Kind, number[]>();
  const limits = new Map<Kind, number>();
  const slowest = new Map<Kind, number>();

  const timed = async (kind: Kind, seed: number): Promise<number> => {
    const began = performance.now();
    await kinds[kind].run(seed);
    return performance.now() - began;
  };

  return {
    /** How much of what is allowed each kind's slowest input took. */
    slowest: slowest as ReadonlyMap<Kind, number>,
    async run(seed: number): Promise<Fault | undefined> {
      const kind = kindOf(seed);
      try {
        let took = await timed(kind, seed);
        const most = limits.get(kind);
        if (most === undefined) {
          note(times, limits, kind, took);
          return undefined;
        }
        // Whatever else the machine does may stop one run, not all.
        for (let again = 0; again < 5 && took > most; again += 1) took = Math.min(took, await timed(kind, seed));
        slowest.set(kind, Math.max(slowest.get(kind) ?? 0, took / most));
        return took > most ? { seed, kind, what: `${(took / most).toFixed(1)} times what is allowed` } : undefined;
      } catch (error) {
        return { seed, kind, what: error instanceof Error ? (error.stack ?? error.message) : String(error) };
      }
    },
  };
}

const firstOnes = 100;

/** The middle of the first hundred is what is usual. */
function note(times: Map<Kind, number[]>, limits: Map<Kind, number>, kind: Kind, took: number): void {
  const known = [...(times.get(kind) ?? []), took];
  times.set(kind, known);
  if (known.length < firstOnes) return;
  const usual = known.toSorted((a, b) => a - b)[firstOnes / 2] ?? took;
  limits.set(kind, Math.max(mostTimes * usual, kind === 'calendar files' ? mostRules * timeOf(costliestRule) : 0));
}

function timeOf(work: () => void): number {
  const times = Array.from({ length: 5 }, () => {
    const began = performance.now();
    work();
    return performance.now() - began;
  });
  return times.toSorted((a, b) => a - b)[2] ?? 0;
}
