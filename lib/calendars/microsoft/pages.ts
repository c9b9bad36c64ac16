import type * as v from 'valibot';
import { Failure } from '#lib/failure.ts';
import { type GraphClient, type GraphRequest, trustedLink } from './client.ts';

/** No list of ours is longer; a service that gives more turns in a circle. */
const mostPages = 200;

/** An empty page may send us on to where we are; whoever does so again and again leads nowhere. */
const mostVisits = 3;

interface Page {
  readonly '@odata.nextLink'?: string | null | undefined;
}

/** All pages of a list, in order. A page may be short or empty and yet have one after it. */
export async function allPages<T extends Page>(
  client: GraphClient,
  request: GraphRequest,
  shape: v.GenericSchema<unknown, T>,
): Promise<readonly T[]> {
  const pages: T[] = [];
  const visits = new Map<string, number>();
  let next = request;
  while (pages.length < mostPages) {
    const page = await client.ask(next, shape);
    pages.push(page);
    const link = page['@odata.nextLink'] ?? '';
    if (link === '') return pages;
    const visit = (visits.get(link) ?? 0) + 1;
    if (visit > mostVisits) break;
    visits.set(link, visit);
    const { pageSize } = request;
    next = { path: trustedLink(link), ...(pageSize === undefined ? {} : { pageSize }) };
  }
  throw new Failure('unreadable', 'the pages of a list have no end');
}
