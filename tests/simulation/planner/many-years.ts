import { Worker } from 'node:worker_threads';
import type { Answer, Asked } from './job.ts';
import { personas } from './personas.ts';

interface Plan {
  readonly from: number;
  readonly seeds: number;
  readonly jobs: number;
}

/** Every persona's years, seed by seed, in `jobs` threads: each takes the next one when it has done with one. */
export async function manyYears({ from, seeds, jobs }: Plan): Promise<Answer[]> {
  const wanted = personas.flatMap(({ name }) =>
    Array.from({ length: seeds }, (_, i): Asked => ({ persona: name, seed: from + i })),
  );
  const answers: Answer[] = [];
  let next = 0;
  const one = async () => {
    const thread = new Worker(new URL('./job.ts', import.meta.url));
    for (let i = next++; i < wanted.length; i = next++) {
      const asked = wanted[i];
      if (asked) answers[i] = await answered(thread, asked);
    }
    await thread.terminate();
  };
  await Promise.all(Array.from({ length: jobs }, one));
  return answers;
}

function answered(thread: Worker, asked: Asked): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const failed = (error: unknown) => reject(new Error(`${asked.persona}, seed ${asked.seed}`, { cause: error }));
    thread.once('error', failed);
    thread.once('message', (answer: Answer) => {
      thread.off('error', failed);
      resolve(answer);
    });
    thread.postMessage(asked);
  });
}
