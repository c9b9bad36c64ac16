export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? Number.NaN) + (sorted[Math.floor(middle)] ?? Number.NaN)) / 2;
}

/** Measures each way once a round, so that whatever else the machine does meets all of them alike; medians by name. */
export async function interleaved<T extends string>(
  rounds: number,
  ways: Readonly<Record<T, () => Promise<number>>>,
): Promise<Readonly<Record<T, number>>> {
  const names = Object.keys(ways) as T[];
  const measured = new Map<T, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (let turn = 0; turn < names.length; turn += 1) {
      const name = names[(round + turn) % names.length];
      if (name === undefined) continue;
      const value = await ways[name]();
      if (round > 0) measured.get(name)?.push(value); // The first round only warms up.
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(measured.get(name) ?? [])])) as Record<T, number>;
}
