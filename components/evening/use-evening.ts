import { type Asked, useRequest } from '#components/ui/use-request.ts';
import type { Output } from '#lib/messages.ts';

export type Evening = Output<'readEvening'>;

/** The long evening that comes, and the one that is to be remembered. */
export function useEvening(): Asked<Evening> {
  return useRequest('readEvening', {}, ['house', 'journal', 'settings']);
}
