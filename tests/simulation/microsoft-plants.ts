import { type Asked, findJson, json, spoilt } from './plant.ts';

type Fetch = typeof globalThis.fetch;

const isGraph = ({ url }: Asked) => url.host === 'graph.microsoft.com';
const isEvents = ({ url }: Asked) => url.pathname.endsWith('/events');
const isDelta = ({ url }: Asked) => url.pathname.endsWith('/calendarView/delta');

/** A POST whose answer is lost is sent again, with no transaction and nothing read in between. */
export function repeatingWithoutTransaction(fetch: Fetch): Fetch {
  return spoilt(fetch, async (asked, send) => {
    try {
      return await send(asked.url, asked.init);
    } catch (error) {
      if (asked.method !== 'POST' || !isGraph(asked) || !isEvents(asked)) throw error;
      const { transactionId: _, ...body } = JSON.parse(String(asked.init?.body)) as Record<string, unknown>;
      return send(asked.url, { ...asked.init, body: JSON.stringify(body) });
    }
  });
}

interface Page {
  readonly value?: readonly { readonly '@removed'?: unknown }[];
  readonly '@odata.nextLink'?: string;
  readonly '@odata.deltaLink'?: string;
}

/** What a client does that stores the link of a round and then dies between two of its pages. */
export function linkBeforeLastPage(fetch: Fetch): Fetch {
  return spoilt(fetch, async (asked, send) => {
    const response = await send(asked.url, asked.init);
    const page = isDelta(asked) ? await findJson<Page>(response) : undefined;
    if (!page?.value || page.value.length < 2) return response;
    // The pages of a small calendar are one: half of it stands for the first of two.
    return json({ ...page, value: page.value.slice(0, Math.ceil(page.value.length / 2)) });
  });
}

export function ignoringRemoved(fetch: Fetch): Fetch {
  return spoilt(fetch, async (asked, send) => {
    const response = await send(asked.url, asked.init);
    const page = isDelta(asked) ? await findJson<Page>(response) : undefined;
    if (!page?.value) return response;
    return json({ ...page, value: page.value.filter((event) => event['@removed'] === undefined) });
  });
}
