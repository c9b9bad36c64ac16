import type {
  Asked,
  Breaths,
  Cards,
  Choose,
  Close,
  Dial,
  Exercise,
  Field,
  Hold,
  Offer,
  Read,
  Sentence,
  Step,
  Turn,
  Who,
} from './exercise.ts';

/** A turn that is written: a note, passed over when its writer wants to. */
export interface Note extends Omit<Turn, 'kind'> {
  readonly kind: 'note';
}

/** One card of a deck: the `place`th of this game. */
export interface Card extends Omit<Cards, 'kind' | 'count'> {
  readonly kind: 'card';
  readonly place: number;
}

/** One card that both are asked about before it is done. */
export interface Ask extends Omit<Asked, 'kind' | 'count'> {
  readonly kind: 'ask';
  readonly place: number;
}

type Playable = Read | Turn | Note | Breaths | Hold | Dial | Card | Ask | Offer | Choose | Sentence | Field | Close;

/** One moment of an exercise as it is played: its step, and whose it is; undefined: of both. */
export type Part = Playable & { readonly who: Who | undefined };

/** What an exercise is fitted to. */
export interface Fit {
  /** How many minutes there are. */
  readonly minutes: number;
  /** Every timer and length halves. */
  readonly halfIt: boolean;
  /** In a season everything takes its smallest form. */
  readonly inSeason: boolean;
  /** Turns are written, not spoken. */
  readonly written: boolean;
}

/** No timer is shorter, however small the form. */
const leastSeconds = 10;
const stepSeconds = 5;
/** Below this share of its usual length the steps that may be left out are. */
const smallShare = 0.6;

/**
 * How long an exercise takes, in minutes, when fitted: never more than usual or than there are; in a season the least.
 *
 * @returns at least half a minute, in steps of half minutes
 */
export function minutesOf({ minutes }: Pick<Exercise, 'minutes'>, fit: Omit<Fit, 'written'>): number {
  const wished = fit.inSeason ? minutes.least : Math.max(minutes.least, Math.min(minutes.usual, fit.minutes));
  return Math.max(0.5, Math.round(wished * (fit.halfIt ? 1 : 2)) / 2);
}

/** The moments of an exercise in their order, each for one of the two or for both, as long as the fit allows. */
export function partsOf(exercise: Exercise, fit: Fit): readonly Part[] {
  const share = minutesOf(exercise, fit) / exercise.minutes.usual;
  return exercise.steps
    .filter(({ spare }) => !(spare && share < smallShare))
    .flatMap((step) => asPlayed(step, share, fit.written && exercise.mayBeWritten));
}

function asPlayed(step: Step, share: number, written: boolean): readonly Part[] {
  const people: readonly (Who | undefined)[] = step.each ? ['one', 'other'] : [undefined];
  if (step.kind === 'cards') return cardsOf(step, share);
  if (step.kind === 'asked') return asksOf(step, share);
  return people.map((who) => ({ ...fitted(step, share, written), who }));
}

/** The cards of a deck go back and forth: whoever began draws the first. */
function cardsOf({ count, ...step }: Cards, share: number): readonly Part[] {
  const fewer = Math.max(1, Math.round(count * Math.min(1, share)));
  const card = { ...smallerTimer(step, share), kind: 'card' } as const;
  if (!step.each) return Array.from({ length: fewer }, (_, place) => ({ ...card, place, who: undefined }));
  return Array.from({ length: fewer * 2 }, (_, place) => ({ ...card, place, who: place % 2 === 0 ? 'one' : 'other' }));
}

/** In their gentle order; a smaller form asks for fewer, never for shorter ones. */
function asksOf({ count, ...step }: Asked, share: number): readonly Part[] {
  const fewer = Math.max(1, Math.round(count * Math.min(1, share)));
  return Array.from({ length: fewer }, (_, place) => ({ ...step, kind: 'ask', place, who: undefined }));
}

function fitted(step: Exclude<Step, Cards | Asked>, share: number, written: boolean): Playable {
  if (step.kind === 'turn') return written ? { ...step, kind: 'note' } : smallerTimer(step, share);
  if (step.kind === 'hold') return smallerTimer(step, share);
  if (step.kind === 'breaths') return { ...step, count: Math.max(1, Math.round(step.count * Math.min(1, share))) };
  return step;
}

function smallerTimer<S extends { readonly seconds?: number }>(step: S, share: number): S {
  return step.seconds === undefined ? step : { ...step, seconds: smallerSeconds(step.seconds, share) };
}

/** On the five seconds, at least ten; a timer that is shorter from the start stays so. */
export function smallerSeconds(seconds: number, share: number): number {
  const round = Math.round((seconds * Math.min(1, share)) / stepSeconds) * stepSeconds;
  return Math.min(seconds, Math.max(leastSeconds, round));
}
