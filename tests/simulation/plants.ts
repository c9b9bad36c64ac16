import { invitingAgain, takingForFree } from './invite-plants.ts';
import { ignoringRemoved, linkBeforeLastPage, repeatingWithoutTransaction } from './microsoft-plants.ts';
import { type Asked, findJson, ignoringIfMatch, json, spoilt } from './plant.ts';
import type { Plant } from './run-history.ts';
import type { Kind } from './steps.ts';

type Fetch = typeof globalThis.fetch;

/** A fault, and the only service of the histories that it is looked for in. */
interface Planted {
  readonly on: Kind;
  readonly plant: Plant;
}

/** The faults that a calendar client must not have, each put between the worker and the world. */
export const plants: Readonly<Record<string, Planted>> = {
  'ignore 409: take it for success without reading': { on: 'google', plant: { spoil: ignoring409 } },
  'ignore If-Match': { on: 'google', plant: { spoil: ignoringIfMatch } },
  'drop tombstones': { on: 'google', plant: { spoil: droppingTombstones } },
  'advance the sync token before the last page': { on: 'google', plant: { spoil: tokenBeforeLastPage } },
  'repeat POST with another id': { on: 'google', plant: { spoil: repeatingPost } },
  'lose the outbox row': { on: 'google', plant: { spoilWrite: losingRows } },
  'send the invitation again, its answer lost': { on: 'google', plant: { spoil: invitingAgain } },
  'take everybody for free': { on: 'google', plant: { spoil: takingForFree } },
  'Outlook: repeat POST without transaction or reading': {
    on: 'microsoft',
    plant: { spoil: repeatingWithoutTransaction },
  },
  'Outlook: advance the delta link before the last page': { on: 'microsoft', plant: { spoil: linkBeforeLastPage } },
  'Outlook: ignore @removed': { on: 'microsoft', plant: { spoil: ignoringRemoved } },
  'Outlook: ignore If-Match': { on: 'microsoft', plant: { spoil: ignoringIfMatch } },
  'Outlook: send the invitation again, its answer lost': { on: 'microsoft', plant: { spoil: invitingAgain } },
  'Outlook: lose the outbox row': { on: 'microsoft', plant: { spoilWrite: losingRows } },
};

const isEvents = ({ url }: Asked) => url.pathname.endsWith('/events');

function ignoring409(fetch: Fetch): Fetch {
  return spoilt(fetch, async (asked, send) => {
    const response = await send(asked.url, asked.init);
    if (response.status !== 409 || asked.method !== 'POST' || !isEvents(asked)) return response;
    return json({ ...(JSON.parse(String(asked.init?.body)) as object), etag: '"1"', status: 'confirmed' });
  });
}

interface Page {
  readonly items?: readonly { readonly status?: string }[];
  readonly nextSyncToken?: string;
}

function droppingTombstones(fetch: Fetch): Fetch {
  return spoilt(fetch, async (asked, send) => {
    const response = await send(asked.url, asked.init);
    const page = asked.method === 'GET' && isEvents(asked) ? await findJson<Page>(response) : undefined;
    if (!page?.items) return response;
    return json({ ...page, items: page.items.filter(({ status }) => status !== 'cancelled') });
  });
}

/**
 * What a client does that stores the token of a list and then dies between two of its pages. The lists of small calendars
 * are one page: half of it stands for the first of two.
 */
function tokenBeforeLastPage(fetch: Fetch): Fetch {
  return spoilt(fetch, async (asked, send) => {
    const response = await send(asked.url, asked.init);
    const page = asked.method === 'GET' && isEvents(asked) ? await findJson<Page>(response) : undefined;
    if (page?.nextSyncToken === undefined || !page.items || page.items.length < 2) return response;
    return json({ ...page, items: page.items.slice(0, Math.ceil(page.items.length / 2)) });
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
