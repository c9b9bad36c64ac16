import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anIdea, contentWith, ideasWith, ourKeys } from '#lib/practice/content-lists.ts';
import { changedContent, contentKinds, mostOwn, nothingOwn, type OwnItem } from '#lib/practice/own-content.ts';
import {
  type ContentProblem,
  contentFile,
  largestContentFile,
  readContentFile,
} from '#lib/practice/own-content-file.ts';

const tea: OwnItem = { id: 'own-tea', kind: 'micro', text: 'Mint tea', more: 'Fresh mint, two glasses.' };
const big: OwnItem = {
  id: 'own-big',
  kind: 'weekly',
  text: 'Sail a boat',
  facets: { minutes: 240, energy: 'plenty', cost: 'some', place: 'out', talking: 'some' },
};
const file = (change: object) => JSON.stringify({ porchlight: 'ideas', version: 1, items: [tea], ...change });

/** Lines as people write them: any script, emoji, right to left. */
const lines = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
  .map((text) => text.replace(/[\p{Cc}\u2028-\u202e\u2066-\u2069]/gu, '').trim())
  .filter((text) => text.length > 0 && text.length <= 160);
const items: fc.Arbitrary<OwnItem> = fc.record(
  {
    id: fc.uuid().map((id) => `own-${id}`),
    kind: fc.constantFrom(...contentKinds),
    text: lines,
    more: lines,
    facets: fc.constant(big.facets ?? { minutes: 5, energy: 'low', cost: 'free', place: 'home', talking: 'none' }),
  },
  { requiredKeys: ['id', 'kind', 'text'] },
);

describe('a file of own lines', () => {
  test('comes back exactly as it was saved', () => {
    fc.assert(
      fc.property(fc.array(items, { minLength: 1, maxLength: 20 }), (list) => {
        expect(readContentFile(contentFile(list))).toEqual({ ok: true, items: list });
      }),
    );
  });

  test.each<[string, string, ContentProblem]>([
    ['no JSON', 'PNG…', 'not-ours'],
    ['cut off', file({}).slice(0, -20), 'not-ours'],
    ['another program’s', '{"name":"ideas"}', 'not-ours'],
    ['null', 'null', 'not-ours'],
    ['newer', file({ version: 2, items: [{ id: 'own-1', shape: 'unknown' }] }), 'newer'],
    ['no list', file({ items: { length: 1 } }), 'not-ours'],
    ['empty', file({ items: [] }), 'nothing'],
    ['too many', file({ items: Array.from({ length: mostOwn + 1 }, () => tea) }), 'too-many'],
    ['too large', ' '.repeat(largestContentFile + 1), 'too-large'],
    ['an unknown kind', file({ items: [tea, { ...tea, kind: 'ritual' }] }), 'broken'],
    ['one of our keys', file({ items: [{ ...tea, id: 'opening_01' }] }), 'broken'],
    ['no text', file({ items: [{ ...tea, text: '  ' }] }), 'broken'],
    ['a text of 10,000 characters', file({ items: [{ ...tea, text: 'a'.repeat(10_000) }] }), 'broken'],
    ['turned direction', file({ items: [{ ...tea, text: 'Tea \u202Egnp.exe' }] }), 'broken'],
    ['a line break', file({ items: [{ ...tea, text: 'Tea\nand more' }] }), 'broken'],
    ['odd minutes', file({ items: [{ ...big, facets: { ...big.facets, minutes: 1e9 } }] }), 'broken'],
  ])('%s is refused whole', (_, text, problem) => {
    expect(readContentFile(text)).toMatchObject({ ok: false, problem });
  });

  test('what is broken is said by its place', () => {
    expect(readContentFile(file({ items: [tea, { ...big, kind: 3 }] }))).toEqual({
      ok: false,
      problem: 'broken',
      place: 2,
    });
  });

  test('fields that are not known are dropped, and nothing is inherited', () => {
    const text = file({ items: [{ ...tea, run: 'x' }] }).replace('"run"', '"__proto__"');
    expect(readContentFile(text)).toEqual({ ok: true, items: [tea] });
  });

  test('any text at all is answered', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void readContentFile(text)));
  });
});

describe('adding, hiding and bringing back', () => {
  test('the same again changes nothing', () => {
    fc.assert(
      fc.property(fc.array(items), fc.array(items), (had, add) => {
        const once = changedContent({ items: had, hidden: [] }, { add });
        expect(changedContent(once, { add })).toEqual(once);
      }),
    );
  });

  test('what is removed can be put back', () => {
    const own = changedContent(nothingOwn, { add: [tea, big] });
    const without = changedContent(own, { remove: [tea.id] });
    expect(without.items).toEqual([big]);
    expect(new Set(changedContent(without, { add: [tea] }).items)).toEqual(new Set(own.items));
  });

  test.each(contentKinds)('of %s, what is hidden does not come, and what is own does', (kind) => {
    const [first = '', ...rest] = ourKeys(kind);
    const mine: OwnItem = { id: 'own-1', kind, text: 'Mine' };
    const own = changedContent(nothingOwn, { add: [mine], hide: [first] });
    const name = kind === 'opening' ? 'own:Mine' : 'own-1';
    expect(contentWith(kind, own).toSorted()).toEqual([...rest, name].toSorted());
    expect(anIdea(kind, '2026-11-19', {}, { own: { ...own, hidden: [first, ...rest] } })).toBe(name);
    expect(contentWith(kind, changedContent(own, { show: [first], remove: ['own-1'] }))).toEqual(ourKeys(kind));
  });

  test('an own idea is as good as ours, and asks for little where nothing was said', () => {
    const own = changedContent(nothingOwn, { add: [tea, big] });
    expect(ideasWith('micro', own)[0]).toMatchObject({ id: 'own-tea', minutes: 20, energy: 'low', place: 'home' });
    expect(ideasWith('weekly', own)[0]).toMatchObject({ id: 'own-big', minutes: 240, energy: 'plenty', kind: 'own' });
  });
});
