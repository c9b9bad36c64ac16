import type * as v from 'valibot';
import { Failure } from '#lib/failure.ts';
import { type GraphClient, type GraphRequest, trustedLink } from './client.ts';

/** No list of ours is longer; a service that gives more turns in a circle. */
const mostPages = 200;

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
  const asked = new Set<string>();
  let next = request;
  while (pages.length < mostPages) {
    const page = await client.ask(next, shape);
    pages.push(page);
    const link = page['@odata.nextLink'] ?? '';
    if (link === '') return pages;
    if (asked.has(link)) break;
    asked.add(link);
    const { pageSize } = request;
    next = { path: trustedLink(link), ...(pageSize === undefined ? {} : { pageSize }) };
  }
  throw new Failure('unreadable', 'the pages of a list have no end');
}
