import type { IcsAnswer, IcsQuestion, IcsWork, IcsWorkNews } from '#lib/messages.ts';

/** What goes along with the reading of a file. */
export interface IcsWatch {
  /** Is told how much is done, 0 to 1. */
  readonly onProgress?: (done: number) => void;
  /** Ends the reading. */
  readonly signal?: AbortSignal;
}

/**
 * Reads busy time out of a calendar file, in a Worker of its own: the page stays free however large the file is. Nothing of
 * the file but its busy time comes back.
 *
 * @returns what is in it, or what is wrong with it
 * @throws the signal's reason once it is aborted; an Error where the Worker itself fails
 */
export function readIcsFile(
  file: Blob,
  question: IcsQuestion,
  { onProgress, signal }: IcsWatch = {},
): Promise<IcsAnswer> {
  signal?.throwIfAborted();
  const worker = icsWorker();
  const { promise, resolve, reject } = Promise.withResolvers<IcsAnswer>();
  const stop = () => reject(signal?.reason);
  signal?.addEventListener('abort', stop);
  worker.addEventListener('error', ({ message }) => reject(new Error(`the Worker for files failed: ${message}`)));
  worker.addEventListener('message', ({ data }: MessageEvent<IcsWorkNews>) => {
    if ('answer' in data) resolve(data.answer);
    else if ('fault' in data) reject(new Error(data.fault));
    else onProgress?.(data.done);
  });
  worker.postMessage({ file, question } satisfies IcsWork);
  return promise.finally(() => {
    worker.terminate();
    signal?.removeEventListener('abort', stop);
  });
}

const script = '/ics-worker.js';

interface ScriptPolicy {
  createScriptURL(input: string): unknown;
}

interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL(input: string): string }): ScriptPolicy;
}

/**
 * The one script address that our pages may start: the policy gives out nothing else, whatever it is asked, and the
 * extension's rules (`trusted-types`) allow no other policy. Firefox 140 does not know of this, and takes the text.
 */
const policy = (globalThis as { readonly trustedTypes?: PolicyFactory }).trustedTypes?.createPolicy('ics-worker', {
  createScriptURL: () => script,
});

function icsWorker(): Worker {
  return new Worker((policy?.createScriptURL(script) ?? script) as string);
}
