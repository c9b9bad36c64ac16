import type * as v from 'valibot';
import { Failure } from '#lib/failure.ts';
import type { GoogleClient, GoogleRequest } from './client.ts';

/** No list of ours is longer; a service that gives more turns in a circle. */
const mostPages = 200;

/** All pages of a list, in order. A page may be short or empty and yet have one after it. */
export async function allPages<T extends { readonly nextPageToken?: string | undefined }>(
  client: GoogleClient,
  request: GoogleRequest,
  shape: v.GenericSchema<unknown, T>,
): Promise<readonly T[]> {
  const pages: T[] = [];
  let next: { pageToken?: string } = {};
  while (pages.length < mostPages) {
    const page = await client.ask({ ...request, query: { ...request.query, ...next } }, shape);
    pages.push(page);
    if (page.nextPageToken === undefined || page.nextPageToken === '') return pages;
    if (page.nextPageToken === next.pageToken) break;
    next = { pageToken: page.nextPageToken };
  }
  throw new Failure('unreadable', 'the pages of a list have no end');
}
