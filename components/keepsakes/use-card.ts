import { useMemo } from 'react';
import { useOpened } from '#components/journal/use-opened.ts';
import type { NoteKind } from '#components/ui/failure-sentence.ts';
import { useRequest } from '#components/ui/use-request.ts';
import type { Card } from './card-words.ts';

export type CardNow =
  | { readonly state: 'waiting' | 'locked' | 'gone' | 'unread' }
  | { readonly state: 'failed'; readonly kind: NoteKind; readonly again: () => void }
  | { readonly state: 'ready'; readonly card: Card };

/** One card with all that is on it, as far as this page can read it. */
export function useCard(id: string): CardNow {
  const asked = useRequest('readKeepsake', { id }, ['journal']);
  const entry = asked.state === 'ready' ? asked.value.entry : undefined;
  const opened = useOpened(useMemo(() => (entry === undefined ? [] : [entry]), [entry]));
  if (asked.state === 'failed') return asked;
  if (asked.state === 'waiting') return { state: 'waiting' };
  if (entry === undefined) return { state: 'gone' };
  if (opened.state !== 'ready') return { state: opened.state };
  const [card] = opened.entries;
  return card === undefined ? { state: 'unread' } : { state: 'ready', card };
}
