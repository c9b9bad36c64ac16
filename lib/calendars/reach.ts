import { Failure } from '#lib/failure.ts';
import { secondMs } from '#lib/time/period.ts';

/** How long a service may take to answer to the end. */
export const longestAnswerMs = 30 * secondMs;

/** How a service is asked: a redirect would carry the token elsewhere; a cache would answer for the service. */
export const discreetly = { redirect: 'error', credentials: 'omit', cache: 'no-store' } as const;

/** An answer, read to its end. */
export interface Answer {
  readonly response: Response;
  readonly text: string;
}

/**
 * Asks, and reads the answer to its end.
 *
 * @param service its name, for the console
 * @throws Failure `unavailable` where it took too long or broke off, `offline` where it could not be reached
 */
export async function reached(service: string, ask: () => Promise<Response>): Promise<Answer> {
  try {
    const response = await ask();
    return { response, text: await bodyText(response) };
  } catch (cause) {
    if (cause instanceof Failure) throw cause;
    if (isAbort(cause)) throw new Failure('unavailable', `${service} took too long`, { cause });
    if (cause instanceof TypeError) throw new Failure('offline', `${service} could not be reached`, { cause });
    throw cause;
  }
}

async function bodyText(response: Response): Promise<string> {
  try {
    return await response.text();
  } catch (cause) {
    if (isAbort(cause)) throw cause;
    throw new Failure('unavailable', 'the answer was cut off', { cause });
  }
}

function isAbort(error: unknown): boolean {
  return error instanceof DOMException && (error.name === 'TimeoutError' || error.name === 'AbortError');
}

/** Undefined where the answer is no JSON, or does not say that it is. */
export function findJson({ response, text }: Answer): unknown {
  if (!/^application\/json\b/i.test(response.headers.get('content-type') ?? '')) return undefined;
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
