type Fetch = typeof globalThis.fetch;

export interface Asked {
  readonly method: string;
  readonly url: URL;
  readonly init: RequestInit | undefined;
}

/** A fetch that lets `work` have its way with each request. */
export function spoilt(fetch: Fetch, work: (asked: Asked, send: Fetch) => Promise<Response>): Fetch {
  return (input, init) => work({ method: init?.method ?? 'GET', url: new URL(String(input)), init }, fetch);
}

export const json = (value: unknown) =>
  new Response(JSON.stringify(value), { headers: { 'content-type': 'application/json' } });

/** What an answer says; undefined where it is a refusal, or no JSON. */
export async function findJson<T>(response: Response): Promise<T | undefined> {
  const text = await response.clone().text();
  if (!response.ok || !text.startsWith('{')) return undefined;
  try {
    return JSON.parse(text) as T;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

export function ignoringIfMatch(fetch: Fetch): Fetch {
  return spoilt(fetch, async ({ url, init }, send) => {
    const headers = new Headers(init?.headers);
    headers.delete('if-match');
    return send(url, { ...init, headers: Object.fromEntries(headers) });
  });
}
