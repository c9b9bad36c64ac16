import { memory } from '#components/newtab/page-state.ts';

/** What pages keep themselves of texts that were begun, and the picture of the last new tab, which may hold today's. */
export function burnDrafts(): void {
  const keys = Object.keys(localStorage).filter((key) => key.startsWith('porchlight:'));
  for (const key of [...keys, memory.draft, memory.snapshot]) localStorage.removeItem(key);
}
