import { parentPort } from 'node:worker_threads';
import { drawHistory } from './draw-history.ts';
import { runHistory } from './run-history.ts';

// One thread of many: a seed comes in, what became of its history goes out.
parentPort?.on('message', async (seed: number) => {
  parentPort?.postMessage(await runHistory(drawHistory(seed)));
});
