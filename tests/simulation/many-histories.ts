import { Worker } from 'node:worker_threads';
import type { Outcome } from './run-history.ts';

interface Plan {
  readonly from: number;
  readonly jobs: number;
  /** Whether another history is to be begun, after so many. */
  goesOn(begun: number): boolean;
  tell(outcome: Outcome): void;
}

/** Histories from seed `from` on, in `jobs` threads: each takes the next seed when it has done with one. */
export async function manyHistories({ from, jobs, goesOn, tell }: Plan): Promise<void> {
  let begun = 0;
  const one = async () => {
    const thread = new Worker(new URL('./job.ts', import.meta.url));
    while (goesOn(begun)) {
      const seed = from + begun;
      begun += 1;
      tell(await answered(thread, seed));
    }
    await thread.terminate();
  };
  await Promise.all(Array.from({ length: jobs }, one));
}

function answered(thread: Worker, seed: number): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const failed = (error: unknown) => reject(new Error(`seed ${seed} could not be lived through`, { cause: error }));
    thread.once('error', failed);
    thread.once('message', (outcome: Outcome) => {
      thread.off('error', failed);
      resolve(outcome);
    });
    thread.postMessage(seed);
  });
}
