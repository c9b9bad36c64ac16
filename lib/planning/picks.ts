import { type Instant, minuteMs, type Period } from '#lib/time/period.ts';
import { type Ranking, type Surroundings, slotCost, surroundings } from './ranking.ts';
import { nextOnGrid } from './room.ts';
import { lengthFitting } from './verdict.ts';

/** A slot that may be offered, before it has its reasons. */
export interface Pick {
  readonly start: Instant;
  readonly lengthMin: number;
  readonly soft: boolean;
  /** See `slotCost`. */
  readonly cost: number;
}

/** The best slot of one free run, and where in the run to look for others. */
export interface BestPick extends Pick {
  readonly around: Surroundings;
  readonly firstStart: Instant;
  readonly lastStart: Instant;
}

/**
 * The best start in a run of free time: of the longest length that fits at all, on the quarter hours where one of them
 * leaves room for it, else on the grid.
 *
 * @param run a run of `room.offered`, or a piece of one
 * @returns undefined when the piece is too short
 */
export function findBestPick(run: Period, ranks: Ranking): BestPick | undefined {
  const { rules } = ranks.room;
  const onGrid = nextOnGrid(run.start, rules.gridMin);
  const lengthMin = lengthFitting(ranks.room, run.end - onGrid);
  if (lengthMin === 0) return undefined;
  const lastStart = run.end - lengthMin * minuteMs;
  const onQuarter = nextOnGrid(run.start, rules.quarterMin);
  const firstStart = onQuarter <= lastStart ? onQuarter : onGrid;
  const stepMs = (onQuarter <= lastStart ? rules.quarterMin : rules.gridMin) * minuteMs;
  const around = surroundings(run, ranks);
  let start = firstStart;
  let cost = Infinity;
  for (let candidate = firstStart; candidate <= lastStart; candidate += stepMs) {
    const candidateCost = slotCost(candidate, lengthMin, around, ranks);
    if (candidateCost >= cost) continue;
    cost = candidateCost;
    start = candidate;
  }
  return { start, lengthMin, soft: around.soft, cost, around, firstStart, lastStart };
}

/**
 * Other starts of the same runs, each at least `rules.runnerUpApartMin` from every best one and from each other, also
 * across a short meeting between two runs.
 *
 * @param best of each run, earliest first
 * @returns earliest first
 */
export function otherPicks(best: readonly BestPick[], ranks: Ranking): Pick[] {
  const apartMs = ranks.room.rules.runnerUpApartMin * minuteMs;
  const others: Pick[] = [];
  for (const [i, { start, firstStart, lastStart, lengthMin, soft, around }] of best.entries()) {
    const earliest = (best[i - 1]?.start ?? -Infinity) + apartMs;
    const latest = (best[i + 1]?.start ?? Infinity) - apartMs;
    // Within a run the cost only grows with the distance from the best, so equal steps away from it lose nothing.
    const steps = Math.floor((start - firstStart) / apartMs);
    for (let other = start - steps * apartMs; other <= lastStart; other += apartMs) {
      const isApart = other >= earliest && other <= latest && other >= (others.at(-1)?.start ?? -Infinity) + apartMs;
      if (other === start || !isApart) continue;
      others.push({ start: other, lengthMin, soft, cost: slotCost(other, lengthMin, around, ranks) });
    }
  }
  return others;
}
