import { expect, test } from 'vitest';
import { drawHistory } from './draw-history.ts';
import { runHistory } from './run-history.ts';
import { Tally } from './tally.ts';

// Other seeds each day; a broken one is named, and is replayed by `npm run simulate -- --seed N`.
const first = 1_000_000 + Math.floor(Date.now() / 86_400_000) * 100;

/** The first three histories of the day in which Alex has just these accounts. */
function historiesOf(homes: string) {
  const all = Array.from({ length: 100 }, (_, index) => drawHistory(first + index));
  return all.filter(({ homes: { alex } }) => alex.toSorted().join(' and ') === homes).slice(0, 3);
}

test.each(['google', 'microsoft', 'google and microsoft'])(
  'three histories of sixty days with %s break nothing',
  async (homes) => {
    const tally = new Tally();
    for (const history of historiesOf(homes)) tally.add(await runHistory(history));
    expect(tally.histories).toBe(3);
    expect(Object.fromEntries(tally.broken)).toEqual({});
  },
  120_000,
);

test.each(['google', 'microsoft'] as const)(
  'a history with %s is the same whenever it is lived through',
  async (kind) => {
    const lines = async () => {
      const log: string[] = [];
      const history = drawHistory(7, { alex: [kind], sam: [] });
      const { requestsADay } = await runHistory(history, {}, (line) => log.push(line));
      return [...log, requestsADay];
    };
    expect(await lines()).toEqual(await lines());
  },
  60_000,
);
