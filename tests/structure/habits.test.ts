import { describe, expect, test } from 'vitest';
import { brokenHabits, hiddenInputs } from './habits.ts';
import { source, sources } from './source.ts';

const shipped = sources('lib', 'components', 'entrypoints');

describe('habits', () => {
  test('no any, no !, no silenced check, no empty catch, no barrel, no default export', () => {
    expect([...shipped, ...sources('tests', 'scripts')].flatMap(brokenHabits)).toEqual([]);
  });

  test('no file over 200 lines', () => {
    const lengths = shipped.map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }));
    expect(lengths.filter(({ lines }) => lines > 200)).toEqual([]);
  });

  test('lib is handed its clock and its network, and keeps nothing between two calls', () => {
    expect(sources('lib').flatMap(hiddenInputs)).toEqual([]);
  });

  test('file names are kebab-case', () => {
    const odd = shipped.filter(({ path }) => !/^([a-z0-9]+(-[a-z0-9]+)*\/)*[a-z0-9]+(-[a-z0-9]+)*\.tsx?$/.test(path));
    expect(odd.map(({ path }) => path)).toEqual([]);
  });

  test.each([
    'const a: any = 1;',
    'a!.b();',
    'try { a(); } catch {}',
    "export * from './b.ts';",
    'export default 1;',
    '// @ts-ignore\na();',
  ])('refuses %s', (text) => {
    expect(brokenHabits(source('lib/x.ts', text))).toHaveLength(1);
  });

  test.each(['export const a = Date.now();', 'const a = new Date();', "fetch('x');", 'export let a = 1;'])(
    'finds what is hidden in %s',
    (text) => {
      expect(hiddenInputs(source('lib/x.ts', text))).toHaveLength(1);
    },
  );

  test.each(['export default defineBackground(() => undefined);', 'const a = new Date(0);'])('allows %s', (text) => {
    expect(brokenHabits(source('entrypoints/x.ts', text))).toEqual([]);
    expect(hiddenInputs(source('entrypoints/x.ts', text))).toEqual([]);
  });
});
