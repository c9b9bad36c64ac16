import type { Depth, Exercise, KeptAs, Who } from './exercise.ts';
import { type Fit, type Part, partsOf } from './parts.ts';

/** An exercise as it is being played. Nothing of it is stored. */
export interface Play {
  readonly exercise: Exercise;
  readonly fit: Fit;
  readonly parts: readonly Part[];
  readonly at: number;
  /** `paused`: everything stands still, and nothing asks. */
  readonly state: 'running' | 'paused' | 'played' | 'not-now';
  readonly depths: { readonly [W in Who]?: Depth };
  /** The line that a tap kept, for the last words to go on with. */
  readonly kept?: Line | undefined;
}

export interface Line {
  readonly as: KeptAs;
  readonly text: string;
}

/** What can happen to it. `pause` is always heard, and at once. */
export type Move =
  | { readonly do: 'next' | 'back' | 'pause' | 'go-on' | 'smaller' | 'write' | 'close' | 'not-now' }
  | { readonly do: 'depth'; readonly who: Who; readonly depth: Depth }
  | { readonly do: 'kept'; readonly line: Line | undefined };

export function begunPlay(exercise: Exercise, fit: Fit): Play {
  const parts = partsOf(exercise, fit);
  return { exercise, fit, parts, at: 0, state: 'running', depths: {} };
}

/** The same play after `move`; what makes no sense in its state changes nothing. */
export function played(play: Play, move: Move): Play {
  if (move.do === 'not-now') return isOver(play) ? play : { ...play, state: 'not-now' };
  if (move.do === 'pause') return play.state === 'running' ? { ...play, state: 'paused' } : play;
  if (move.do === 'go-on') return play.state === 'paused' ? { ...play, state: 'running' } : play;
  if (play.state !== 'running') return play;
  if (move.do === 'depth') return { ...play, depths: { ...play.depths, [move.who]: move.depth } };
  if (move.do === 'kept') return { ...play, kept: move.line };
  // A no to one card: to the last words, past all that would have come.
  if (move.do === 'close') return { ...play, at: play.parts.length - 1 };
  if (move.do === 'back') return { ...play, at: Math.max(0, play.at - 1) };
  if (move.do === 'next') return play.at + 1 < play.parts.length ? { ...play, at: play.at + 1 } : over(play);
  const fit = move.do === 'write' ? { ...play.fit, written: true } : smallerFit(play);
  return fit === undefined ? play : refitted(play, fit);
}

export function isOver({ state }: Play): boolean {
  return state === 'played' || state === 'not-now';
}

/** The part that is on the page. */
export function partOf(play: Play): Part {
  const part = play.parts[play.at];
  if (part === undefined) throw new Error(`${play.exercise.name} has no part ${play.at}`);
  return part;
}

const rising: readonly Depth[] = ['light', 'middle', 'deep'];

/** The lower of what the two chose; whoever chose nothing wants it light. */
export function agreedDepth({ depths }: Pick<Play, 'depths'>): Depth {
  const [one, other] = [rising.indexOf(depths.one ?? 'light'), rising.indexOf(depths.other ?? 'light')];
  return rising[Math.min(one, other)] ?? 'light';
}

function over(play: Play): Play {
  return { ...play, state: 'played' };
}

/** The next smaller form: less time down to the least, then half of that; undefined: there is none. */
export function smallerFit({ exercise, fit }: Pick<Play, 'exercise' | 'fit'>): Fit | undefined {
  const { least, usual } = exercise.minutes;
  const minutes = Math.min(fit.minutes, usual);
  if (!fit.inSeason && minutes > least) return { ...fit, minutes: Math.max(least, minutes / 2) };
  return fit.halfIt ? undefined : { ...fit, halfIt: true };
}

/** The rest in another form; what was done stays done, and nothing that was left out comes back. */
function refitted(play: Play, fit: Fit): Play {
  const parts = partsOf(play.exercise, fit);
  const now = partOf(play);
  const same = parts.findIndex(
    (part) => part.text === now.text && part.who === now.who && placeOf(part) === placeOf(now),
  );
  const at = same === -1 ? Math.min(play.at, parts.length - 1) : same;
  return { ...play, fit, parts, at };
}

function placeOf(part: Part): number {
  return part.kind === 'card' || part.kind === 'ask' ? part.place : 0;
}
