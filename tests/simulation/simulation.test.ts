import { expect, test } from 'vitest';
import { drawHistory } from './draw-history.ts';
import { runHistory } from './run-history.ts';
import { Tally } from './tally.ts';

const histories = 8;

// Other seeds each day; a broken one is named, and is replayed by `npm run simulate -- --seed N`.
const first = 1_000_000 + Math.floor(Date.now() / 86_400_000) * 100;

test(`${histories} histories of sixty days from seed ${first} on break nothing`, async () => {
  const tally = new Tally();
  for (let seed = first; seed < first + histories; seed++) tally.add(await runHistory(drawHistory(seed)));
  expect(Object.fromEntries(tally.broken)).toEqual({});
}, 120_000);

test('a history is the same whenever it is lived through', async () => {
  const lines = async () => {
    const log: string[] = [];
    const { requestsADay } = await runHistory(drawHistory(7), {}, (line) => log.push(line));
    return [...log, requestsADay];
  };
  expect(await lines()).toEqual(await lines());
}, 60_000);
