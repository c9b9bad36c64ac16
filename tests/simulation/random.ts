/** Numbers that look random and are the same for the same seed, on every machine. */
export interface Random {
  /** Uniform in [0, 1). */
  next(): number;
  /** A whole number from `least` to `most`, both possible. */
  between(least: number, most: number): number;
  /** Whether something with this chance happens. */
  chance(of: number): boolean;
  /** @throws RangeError where there is nothing to choose from */
  oneOf<T>(choices: readonly T[]): T;
  /** One of the names, each as often as its weight says. */
  weighted<N extends string>(weights: Readonly<Record<N, number>>): N;
}

/** Mulberry32. @see https://gist.github.com/tommyettinger/46a874533244883189143505d203312c */
export function seededRandom(seed: number): Random {
  let state = (seed * 2_654_435_761 + 0x9e37_79b9) >>> 0;
  const next = () => {
    state = (state + 0x6d2b_79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  const oneOf = <T>(choices: readonly T[]): T => {
    const chosen = choices[Math.floor(next() * choices.length)];
    if (chosen === undefined) throw new RangeError('nothing to choose from');
    return chosen;
  };
  const weighted = <N extends string>(weights: Readonly<Record<N, number>>): N => {
    const names = Object.keys(weights) as N[];
    let rest = next() * names.reduce((sum, name) => sum + weights[name], 0);
    for (const name of names) {
      rest -= weights[name];
      if (rest < 0) return name;
    }
    return oneOf(names);
  };
  return { next, between, chance: (of) => next() < of, oneOf, weighted };
}

/** What lies at a place from 0 to 1 among these; undefined where there are none. */
export function picked<T>(from: readonly T[], pick: number): T | undefined {
  return from[Math.min(Math.floor(pick * from.length), from.length - 1)];
}
