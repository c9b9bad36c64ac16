import type { Random } from '#tests/judges/random.ts';

const oddNumbers = [
  0,
  -0,
  -1,
  1e308,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  8.64e15,
  8.64e15 + 1,
  253_402_300_799_999,
  2 ** 53,
  0.1,
];
const oddTexts = [
  '',
  ' ',
  '\0',
  '\ud800',
  '__proto__',
  'constructor',
  '2026-02-30',
  '0000-00-00',
  '9'.repeat(400),
  '<img src=x>',
  '\u202e',
  '2026-11-05T10:00:00+99:99',
  '-271821-04-20',
  'Mars/Olympus_Mons',
];
const oddKeys = ['__proto__', 'constructor', 'length', 'toString', '', 'id', 'kind', 'start'];

/** Anything that JSON or a message could hold, some of it in the places where trouble likes to be. */
export function aValue(random: Random, depth = 3): unknown {
  const { whole, pick, chance } = random;
  if (depth === 0 || chance(0.5)) {
    return pick<unknown>([
      null,
      undefined,
      true,
      false,
      whole(-1e6, 1e12),
      pick(oddNumbers),
      pick(oddTexts),
      String(whole(0, 9999)),
    ]);
  }
  if (chance(0.4)) return Array.from({ length: whole(0, 4) }, () => aValue(random, depth - 1));
  return Object.fromEntries(Array.from({ length: whole(0, 4) }, () => [pick(oddKeys), aValue(random, depth - 1)]));
}

/** A copy with a few of its parts, however deep, left out, doubled or put in place of others. */
export function disturbed(value: unknown, random: Random, share = 0.06): unknown {
  if (random.chance(share)) return aValue(random, 2);
  if (Array.isArray(value)) {
    const items = value.map((item) => disturbed(item, random, share));
    return random.chance(share) ? [...items, ...items] : items;
  }
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).filter(() => !random.chance(share / 2));
  return Object.fromEntries(fields.map(([name, field]) => [name, disturbed(field, random, share)]));
}

/** A text with some of it cut, doubled, turned or overwritten by a piece from `pieces`. */
export function mutated(text: string, random: Random, pieces: readonly string[]): string {
  let changed = text;
  for (let turn = random.whole(1, 6); turn > 0; turn -= 1) {
    const at = random.whole(0, changed.length);
    const end = at + random.whole(0, random.pick([1, 1, 4, 40, 400]));
    const rest = changed.slice(end);
    changed =
      changed.slice(0, at) +
      random.pick([
        () => rest,
        () => changed.slice(at, end) + changed.slice(at, end) + rest,
        () => random.pick(pieces) + rest,
        () => String.fromCharCode(random.whole(0, random.pick([127, 65_535]))) + changed.slice(at + 1),
        () => (random.chance(0.1) ? '' : rest),
      ])();
  }
  return changed;
}
