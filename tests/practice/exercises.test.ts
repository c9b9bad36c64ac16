import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Depth, Exercise } from '#lib/practice/exercise.ts';
import { keyOf } from '#lib/practice/exercise.ts';
import { exercises, findExercise } from '#lib/practice/exercises.ts';
import { fittingExercises } from '#lib/practice/fitting.ts';
import { type Fit, minutesOf, partsOf } from '#lib/practice/parts.ts';
import { agreedDepth, begunPlay, isOver, type Move, partOf, played, smallerFit } from '#lib/practice/player.ts';
import messages from '#public/_locales/en/messages.json' with { type: 'json' };

const usual: Fit = { minutes: 60, halfIt: false, inSeason: false, written: false };

describe.each(exercises.map((one) => [one.name, one] as const))('%s', (name, exercise) => {
  test('is found by its name, which is an address', () => {
    expect(findExercise(name)).toBe(exercise);
    expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });

  test('has all its texts', () => {
    const keys = [`${keyOf(name)}_title`, `${keyOf(name)}_line`, ...exercise.steps.flatMap(textsOf)];
    expect(keys.filter((key) => !Object.hasOwn(messages, key))).toEqual([]);
  });

  test('ends on kind words, and they alone end it', () => {
    expect(exercise.steps.map(({ kind }) => kind).indexOf('close')).toBe(exercise.steps.length - 1);
  });

  test('takes about as long as it says', () => {
    const seconds = partsOf(exercise, usual).reduce((sum, part) => {
      if (part.kind === 'ask') return sum + part.seconds;
      if (part.kind === 'breaths') return sum + part.count * (part.inSeconds + part.outSeconds);
      return sum + ('seconds' in part ? (part.seconds ?? 0) : 0);
    }, 0);
    expect(seconds, 'timers').toBeLessThanOrEqual(exercise.minutes.usual * 60 + 10);
    expect(exercise.minutes.least).toBeLessThanOrEqual(exercise.minutes.usual);
  });

  test('whatever is tapped, it ends', () => {
    fc.assert(
      fc.property(fits, fc.array(moves, { maxLength: 40 }), (fit, taps) => {
        const tapped = taps.reduce(played, begunPlay(exercise, fit));
        expect(tapped.at).toBeLessThan(tapped.parts.length);
        let play = played(tapped, { do: 'go-on' });
        for (let steps = 0; !isOver(play); steps++) {
          expect(steps).toBeLessThanOrEqual(play.parts.length);
          play = played(play, { do: 'next' });
        }
      }),
    );
  });

  test('smaller is never longer, and there is an end to it', () => {
    let fit: Fit | undefined = usual;
    for (let times = 0; fit !== undefined; times++) {
      expect(times).toBeLessThan(8);
      const next: Fit | undefined = smallerFit({ exercise, fit });
      if (next) expect(minutesOf(exercise, next)).toBeLessThanOrEqual(minutesOf(exercise, fit));
      fit = next;
    }
  });
});

function textsOf(step: Exercise['steps'][number]): readonly string[] {
  if (step.kind === 'turn') return [step.text, step.listener];
  return step.kind === 'choose' ? [step.text, ...step.options] : [step.text];
}

const fits: fc.Arbitrary<Fit> = fc.record({
  minutes: fc.constantFrom(1, 5, 10, 25, 60),
  halfIt: fc.boolean(),
  inSeason: fc.boolean(),
  written: fc.boolean(),
});
const depths: fc.Arbitrary<Depth> = fc.constantFrom('light', 'middle', 'deep');
const moves: fc.Arbitrary<Move> = fc.oneof(
  fc
    .constantFrom('next', 'back', 'pause', 'go-on', 'smaller', 'write', 'close')
    .map((what): Move => ({ do: what as 'next' })),
  fc
    .tuple(fc.constantFrom('one', 'other'), depths)
    .map(([who, depth]): Move => ({ do: 'depth', who: who as 'one', depth })),
);

function theOne(name: string): Exercise {
  const found = findExercise(name);
  if (found === undefined) throw new Error(`there is no ${name}`);
  return found;
}

test('half-it: every timer halves', () => {
  const seconds = (halfIt: boolean) =>
    partsOf(theOne('story-swap'), { ...usual, halfIt }).flatMap((part) => (part.kind === 'turn' ? [part.seconds] : []));
  expect(seconds(false)).toEqual([120, 120]);
  expect(seconds(true)).toEqual([60, 60]);
});

test('in a season it takes its least minutes, however many there are', () => {
  const exercise = theOne('story-swap');
  expect(minutesOf(exercise, { ...usual, inSeason: true })).toBe(exercise.minutes.least);
});

test('written-first: turns become notes to pass over', () => {
  const kinds = partsOf(theOne('story-swap'), { ...usual, written: true }).map(({ kind, who }) => [kind, who]);
  expect(kinds).toEqual([
    ['read', undefined],
    ['note', 'one'],
    ['note', 'other'],
    ['close', undefined],
  ]);
});

test('a breath is never made faster, only fewer', () => {
  const [breaths] = partsOf(theOne('five-breaths'), { ...usual, halfIt: true });
  expect(breaths).toMatchObject({ kind: 'breaths', inSeconds: 4, outSeconds: 6, count: 3 });
});

test('pause is heard at once, and nothing else moves until both go on', () => {
  const paused = played(begunPlay(theOne('story-swap'), usual), { do: 'pause' });
  expect(paused.state).toBe('paused');
  expect(played(paused, { do: 'next' })).toBe(paused);
  expect(played(paused, { do: 'go-on' }).state).toBe('running');
  expect(played(paused, { do: 'not-now' }).state).toBe('not-now');
});

test('pacing: the lower of two depths is used, and silence is light', () => {
  expect(agreedDepth({ depths: { one: 'deep', other: 'middle' } })).toBe('middle');
  expect(agreedDepth({ depths: { one: 'deep' } })).toBe('light');
});

test('touch-first: a no to one card goes to the last words, past all the others', () => {
  const play = played(played(begunPlay(theOne('touch-first'), usual), { do: 'next' }), { do: 'close' });
  expect(partOf(play).kind).toBe('close');
});

test('made smaller in the middle, it goes on where it was', () => {
  let play = played(begunPlay(theOne('story-swap'), usual), { do: 'next' });
  play = played(play, { do: 'next' });
  const smaller = played(play, { do: 'smaller' });
  expect(partOf(smaller)).toMatchObject({ kind: 'turn', who: 'other' });
  expect(partOf(smaller)).not.toEqual(partOf(play));
});

test('nothing is proposed that needs more minutes, words or touch than there are', () => {
  fc.assert(
    fc.property(
      fc.record({
        minutes: fc.constantFrom(1, 5, 10, 25, 60),
        talking: fc.constantFrom('none', 'some', 'much'),
        touch: fc.boolean(),
      }),
      fc.nat(400),
      (have, day) => {
        const fitting = fittingExercises(exercises, have, day);
        for (const { minutes, talking, touch } of fitting) {
          expect(minutes.least).toBeLessThanOrEqual(have.minutes);
          expect(touch && !have.touch).toBe(false);
          if (have.talking === 'none') expect(talking).toBe('none');
          if (have.talking === 'some') expect(talking).not.toBe('much');
        }
        expect(new Set(fitting).size).toBe(fitting.length);
      },
    ),
  );
});

test('the first one changes with the day', () => {
  const have = { minutes: 25, talking: 'some', touch: true } as const;
  const firsts = Array.from({ length: 14 }, (_, day) => fittingExercises(exercises, have, day)[0]?.name);
  expect(new Set(firsts).size).toBeGreaterThan(1);
});
