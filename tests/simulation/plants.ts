import type { Plant } from './run-history.ts';

type Fetch = typeof globalThis.fetch;

/** The faults that a calendar client must not have, each put between the worker and the world. */
export const plants: Readonly<Record<string, () => Plant>> = {
  'ignore 409: take it for success without reading': () => ({ spoil: ignoring409 }),
  'ignore If-Match': () => ({ spoil: ignoringIfMatch }),
  'drop tombstones': () => ({ spoil: droppingTombstones }),
  'advance the sync token before the last page': () => ({ spoil: tokenBeforeLastPage }),
  'repeat POST with another id': () => ({ spoil: repeatingPost }),
  'lose the outbox row': () => ({ spoilWrite: losingRows }),
};

interface Asked {
  readonly method: string;
  readonly url: URL;
  readonly init: RequestInit | undefined;
}

/** A fetch that lets `work` have its way with each request. */
function spoilt(fetch: Fetch, work: (asked: Asked, send: Fetch) => Promise<Response>): Fetch {
  return (input, init) => work({ method: init?.method ?? 'GET', url: new URL(String(input)), init }, fetch);
}

const isEvents = ({ url }: Asked) => url.pathname.endsWith('/events');
const json = (value: unknown) =>
  new Response(JSON.stringify(value), { headers: { 'content-type': 'application/json' } });

function ignoring409(fetch: Fetch): Fetch {
  return spoilt(fetch, async (asked, send) => {
    const response = await send(asked.url, asked.init);
    if (response.status !== 409 || asked.method !== 'POST' || !isEvents(asked)) return response;
    return json({ ...(JSON.parse(String(asked.init?.body)) as object), etag: '"1"', status: 'confirmed' });
  });
}

function ignoringIfMatch(fetch: Fetch): Fetch {
  return spoilt(fetch, async ({ url, init }, send) => {
    const headers = new Headers(init?.headers);
    headers.delete('if-match');
    return send(url, { ...init, headers });
  });
}

interface Page {
  readonly items?: readonly { readonly status?: string }[];
  readonly nextPageToken?: string;
  readonly nextSyncToken?: string;
}

async function findPage(response: Response): Promise<Page | undefined> {
  const text = await response.clone().text();
  if (!response.ok || !text.startsWith('{')) return undefined;
  try {
    return JSON.parse(text) as Page;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function droppingTombstones(fetch: Fetch): Fetch {
  return spoilt(fetch, async (asked, send) => {
    const response = await send(asked.url, asked.init);
    const page = asked.method === 'GET' && isEvents(asked) ? await findPage(response) : undefined;
    if (!page?.items) return response;
    return json({ ...page, items: page.items.filter(({ status }) => status !== 'cancelled') });
  });
}

/** What a client does that stores the token of a list and then dies between two of its pages. */
function tokenBeforeLastPage(fetch: Fetch): Fetch {
  return spoilt(fetch, async (asked, send) => {
    const response = await send(asked.url, asked.init);
    const page = asked.method === 'GET' && isEvents(asked) ? await findPage(response) : undefined;
    if (page?.nextPageToken === undefined) return response;
    asked.url.searchParams.set('pageToken', page.nextPageToken);
    const last = await findPage(await send(asked.url, asked.init));
    const { nextPageToken: _, ...first } = page;
    return json({ ...first, nextSyncToken: last?.nextSyncToken });
  });
}

function repeatingPost(fetch: Fetch): Fetch {
  return spoilt(fetch, async (asked, send) => {
    try {
      return await send(asked.url, asked.init);
    } catch (error) {
      if (asked.method !== 'POST' || !isEvents(asked)) throw error;
      const body = JSON.parse(String(asked.init?.body)) as { readonly id: string };
      return send(asked.url, { ...asked.init, body: JSON.stringify({ ...body, id: `${body.id}0` }) });
    }
  });
}

/** A write whose outbox part never reached the disk. */
function losingRows(changes: ReadonlyMap<string, unknown>): void {
  if (!(changes instanceof Map)) return;
  for (const [key, value] of changes) if (key.startsWith('outbox:') && value !== undefined) changes.delete(key);
}
