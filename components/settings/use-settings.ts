import { useCallback, useEffect, useRef, useState } from 'react';
import type { NoteKind } from '#components/ui/failure-sentence.ts';
import { kindOf, useRequest } from '#components/ui/use-request.ts';
import { request, type Settings } from '#lib/messages.ts';

export type Save = (changes: Partial<Settings>) => void;

export type Saved = 'nothing-yet' | 'saving' | 'saved' | NoteKind;

export type SettingsNow =
  | { readonly state: 'waiting' }
  | { readonly state: 'failed'; readonly kind: NoteKind; readonly again: () => void }
  | {
      readonly state: 'ready';
      readonly settings: Settings;
      readonly save: Save;
      /** How the last change went. */
      readonly saved: Saved;
      /** Sends once more what could not be kept; until then it stays on the page. */
      readonly retry: () => void;
    };

/** The settings, as they are and as they are being changed: each change shows at once, and is sent in its turn. */
export function useSettings(): SettingsNow {
  const asked = useRequest('readSettings', {}, ['settings']);
  const [known, setKnown] = useState<Settings>();
  const [pending, setPending] = useState<Partial<Settings>>({});
  const [saved, setSaved] = useState<Saved>('nothing-yet');
  const queue = useRef<Promise<void>>(Promise.resolve());
  const answer = asked.state === 'ready' ? asked.value : undefined;
  useEffect(() => {
    if (answer !== undefined) setKnown(answer);
  }, [answer]);

  const save = useCallback((changes: Partial<Settings>) => {
    setPending((before) => ({ ...before, ...changes }));
    setSaved('saving');
    const send = async () => {
      try {
        setKnown(await request('saveSettings', changes));
        setPending((before) => without(before, changes));
        setSaved('saved');
      } catch (error) {
        setSaved(kindOf(error));
      }
    };
    queue.current = queue.current.then(send);
  }, []);

  const retry = useCallback(() => save(pending), [save, pending]);
  if (known !== undefined) return { state: 'ready', settings: { ...known, ...pending }, save, saved, retry };
  return asked.state === 'failed' ? asked : { state: 'waiting' };
}

/** What is still pending once `sent` is through: a field that changed again meanwhile stays. */
export function without(pending: Partial<Settings>, sent: Partial<Settings>): Partial<Settings> {
  const left = Object.entries(pending).filter(
    ([name, value]) => !(name in sent) || sent[name as keyof Settings] !== value,
  );
  return Object.fromEntries(left) as Partial<Settings>;
}
