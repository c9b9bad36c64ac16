import { describe, expect, test } from 'vitest';
import { chooseVariants, isInPart, isStoryInTurn, isTurn, parts } from '#scripts/variants.ts';
import { sources } from './source.ts';

const stories = sources('tests/e2e').map(({ text }) => text);
const numbers = Array.from({ length: parts }, (_, index) => String(index + 1));

/** What stands before the colon in the names of tests that `call` makes. */
function features(call: 'test' | 'variant'): ReadonlySet<string> {
  const names = new RegExp(String.raw`^\s*${call}\(\s*['"\x60]([a-z-]+):`, 'gm');
  return new Set(stories.flatMap((text) => [...text.matchAll(names)].map(([, feature = '']) => feature)));
}

describe('variants', () => {
  test('every feature that has one has a test that always runs', () => {
    expect(features('variant').size).toBeGreaterThan(10);
    expect([...features('variant').difference(features('test'))]).toEqual([]);
  });

  test('each is in one part, and no part is much larger than another', () => {
    const names = stories.flatMap((text) =>
      [...text.matchAll(/\bvariant\(\s*['"`](.*?)['"`],/g)].map(([name]) => name),
    );
    const sizes = numbers.map((part) => names.filter((name) => isInPart(name, part)).length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(names.length);
    expect(Math.max(...sizes)).toBeLessThan(names.length / 2);
  });

  test('the commit decides, unless somebody chooses', () => {
    const seeds = Array.from({ length: 40 }, (_, index) => `seed ${index}`);
    const chosen = seeds.map((seed) => chooseVariants(undefined, seed).part);
    expect([...new Set(chosen)].toSorted()).toEqual(numbers.toSorted());
    expect(chooseVariants(undefined, 'a')).toEqual(chooseVariants('', 'a'));
    expect(chooseVariants('3', 'a').part).toBe('3');
    expect(chooseVariants('all', 'a').part).toBe('all');
    expect(() => chooseVariants(String(parts + 1))).toThrow(`from 1 to ${parts}`);
  });

  test('of many alike each has its turn, and as many in one part as in another', () => {
    const indices = Array.from({ length: 24 }, (_, index) => index);
    const turnsIn = (part: string | undefined) => indices.filter((index) => isTurn(index, 4, part));
    expect(['1', '2', '3', '4'].flatMap(turnsIn).toSorted((a, b) => a - b)).toEqual(indices);
    for (const part of numbers) expect(turnsIn(part)).toHaveLength(6);
    for (const part of [undefined, '', 'all']) expect(turnsIn(part)).toEqual(indices);
  });

  test('every file of stories has its turn, about as many in one part as in the next', () => {
    const files = sources('tests/e2e').flatMap(({ path }) => path.match(/[^/]+\.test\.ts$/)?.[0] ?? []);
    expect(files.length).toBeGreaterThan(50);
    const inTurn = (part: string | undefined) => files.filter((file) => isStoryInTurn(file, part));
    expect([...inTurn('1'), ...inTurn('2')].toSorted()).toEqual(files.toSorted());
    expect(inTurn('3')).toEqual(inTurn('1'));
    expect(Math.abs(inTurn('1').length - inTurn('2').length)).toBeLessThan(files.length / 4);
    for (const part of [undefined, '', 'all']) expect(inTurn(part)).toEqual(files);
  });

  test('all of them run where no part is named', () => {
    for (const part of [undefined, '', 'all']) expect(isInPart('any', part)).toBe(true);
  });
});
