/** Numbers that look random and come again with the same seed. */
export interface Random {
  /** A whole number from `least` to `most`, both among them. */
  whole(least: number, most: number): number;
  pick<T>(list: readonly T[]): T;
  /** True so often: 0 never, 1 always. */
  chance(share: number): boolean;
}

/** Mulberry32. */
export function random(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    whole,
    pick: <T>(list: readonly T[]) => list[whole(0, list.length - 1)] as T,
    chance: (share) => next() < share,
  };
}
