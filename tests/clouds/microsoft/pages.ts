import type { Asked } from './asked.ts';

/** A page of a list as it travels. */
export interface Page<T> {
  readonly value: readonly T[];
  readonly '@odata.nextLink'?: string;
  readonly '@odata.deltaLink'?: string;
}

export const GRAPH = 'https://graph.microsoft.com';

/** The page of a plain list that `$top` and `$skip` name; the link to the next repeats all parameters. */
export function pageOf<T>({ world, call, options }: Asked, all: readonly T[], { isBroken = false } = {}): Page<T> {
  const size = isBroken ? all.length : (options.top ?? world.settings.pageSize);
  const next = options.skip + size;
  const value = all.slice(options.skip, next);
  if (next >= all.length) return { value };
  const query = new URLSearchParams(call.query);
  query.set('$skip', String(next));
  return { value, '@odata.nextLink': `${GRAPH}${call.path}?${query.toString().replaceAll('%24', '$')}` };
}
