import { Failure } from '#lib/failure.ts';
import { partsOf } from '#lib/parts/parts-of.ts';
import type { Input, RequestName } from './requests.ts';

/** Requests whose question or answer may be larger than a browser's message: see `lib/parts`. */
export const largeRequests = ['readCopy', 'liftLock', 'previewCopy', 'takeCopy'] as const satisfies RequestName[];
export type LargeRequest = (typeof largeRequests)[number];

/** How what is larger than a message comes and goes. */
export interface PartRequests {
  /** The next part of a question, as JSON; `call` is the page's name for the one exchange. */
  putPart(input: { call: string; text: string }): Record<string, never>;
  /**
   * Asks what was put; the answer waits in so many parts.
   *
   * @throws Failure `gone` where nothing was put: the worker was stopped on the way
   */
  askParts(input: { call: string; name: LargeRequest }): { parts: number };
  /** The next part of the answer. @throws Failure `gone` where none is left */
  takePart(input: { call: string }): { text: string };
}

/** What a page left half way is not kept beyond so many calls. */
const mostCalls = 2;

type Answer = (name: LargeRequest, input: unknown) => Promise<unknown>;

/** Exchanges of more than a message, in this worker's memory: what is half way when it stops is asked again by the page. */
export function partWorks(answer: Answer) {
  const calls = new Map<string, string[]>();
  const begin = (call: string) => {
    const parts: string[] = [];
    calls.set(call, parts);
    const [oldest] = calls.keys();
    if (calls.size > mostCalls && oldest !== undefined) calls.delete(oldest);
    return parts;
  };
  return {
    putPart: async ({ call, text }: Input<'putPart'>) => {
      (calls.get(call) ?? begin(call)).push(text);
      return {};
    },
    askParts: async ({ call, name }: Input<'askParts'>) => {
      const question = calls.get(call);
      if (question === undefined) throw new Failure('gone', 'nothing was asked');
      calls.delete(call);
      const parts = partsOf(JSON.stringify(await answer(name, JSON.parse(question.join('')))));
      begin(call).push(...parts);
      return { parts: parts.length };
    },
    takePart: async ({ call }: Input<'takePart'>) => {
      const text = calls.get(call)?.shift();
      if (text === undefined) throw new Failure('gone', 'nothing is left of the answer');
      if (calls.get(call)?.length === 0) calls.delete(call);
      return { text };
    },
  };
}
