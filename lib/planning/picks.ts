import { type Instant, minuteMs, type Period } from '#lib/time/period.ts';
import { type Ranking, slotCost, surroundings } from './ranking.ts';
import { nextOnGrid, type Room } from './room.ts';
import { lengthFitting } from './verdict.ts';

/** A slot that may be offered, before it has its reasons. */
export interface Pick {
  readonly start: Instant;
  readonly lengthMin: number;
  readonly soft: boolean;
  /** See `slotCost`. */
  readonly cost: number;
}

/** What one free run has to offer. */
export interface RunPicks {
  readonly best: Pick;
  /** Far enough from the best and from each other, earliest first. */
  readonly others: readonly Pick[];
}

/**
 * The best start in a run of free time and those at least `rules.runnerUpApartMin` from it and from each other.
 *
 * @param run a run of `room.offered`, or a piece of one
 * @returns undefined when the piece is too short
 */
export function runPicks(run: Period, ranks: Ranking): RunPicks | undefined {
  const starts = runStarts(run, ranks.room);
  if (!starts) return undefined;
  const around = surroundings(ranks.room, run);
  const { first, last, stepMs, lengthMin } = starts;
  const pickAt = (start: Instant): Pick => {
    return { start, lengthMin, soft: around.soft, cost: slotCost(start, lengthMin, around, ranks) };
  };
  let bestStart = first;
  let bestCost = Infinity;
  for (let start = first; start <= last; start += stepMs) {
    const cost = slotCost(start, lengthMin, around, ranks);
    if (cost >= bestCost) continue;
    bestCost = cost;
    bestStart = start;
  }
  // What costs grow with is the distance from the best, so others are looked for in equal steps away from it.
  const apartMs = ranks.room.rules.runnerUpApartMin * minuteMs;
  const others: Pick[] = [];
  for (let start = bestStart - apartMs * Math.floor((bestStart - first) / apartMs); start <= last; start += apartMs) {
    if (start !== bestStart) others.push(pickAt(start));
  }
  return { best: pickAt(bestStart), others };
}

/** The longest length that fits at all, on the quarter hours where one of them leaves room for it, else on the grid. */
function runStarts(run: Period, room: Room) {
  const { rules } = room;
  const onGrid = nextOnGrid(run.start, rules.gridMin);
  const lengthMin = lengthFitting(room, run.end - onGrid);
  if (lengthMin === 0) return undefined;
  const last = run.end - lengthMin * minuteMs;
  const onQuarter = nextOnGrid(run.start, rules.quarterMin);
  if (onQuarter <= last) return { first: onQuarter, last, stepMs: rules.quarterMin * minuteMs, lengthMin };
  return { first: onGrid, last, stepMs: rules.gridMin * minuteMs, lengthMin };
}

/**
 * The others that stay far enough from every best and from each other, also across a short meeting between two runs.
 *
 * @param runs earliest first
 */
export function othersApart(runs: readonly RunPicks[], apartMs: number): Pick[] {
  const kept: Pick[] = [];
  for (const [i, run] of runs.entries()) {
    const before = runs[i - 1]?.best.start ?? -Infinity;
    const after = runs[i + 1]?.best.start ?? Infinity;
    for (const pick of run.others) {
      const near = Math.max(before, kept.at(-1)?.start ?? -Infinity);
      if (pick.start - near >= apartMs && after - pick.start >= apartMs) kept.push(pick);
    }
  }
  return kept;
}
