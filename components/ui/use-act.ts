import { useCallback, useRef, useState } from 'react';
import { type Input, type Output, type RequestName, request } from '#lib/messages.ts';
import type { NoteKind } from './failure-sentence.ts';
import { kindOf } from './use-request.ts';

export interface Act<N extends RequestName> {
  readonly state: 'idle' | 'busy' | 'failed';
  readonly kind: NoteKind | undefined;
  /** The answer; undefined when it failed (`kind` says how), or when a first tap is still under way. */
  readonly run: (input: Input<N>) => Promise<Output<N> | undefined>;
  readonly forget: () => void;
}

type Progress = { readonly state: 'idle' | 'busy' | 'failed'; readonly kind: NoteKind | undefined };
const idle: Progress = { state: 'idle', kind: undefined };

/**
 * One request that follows a tap: a second tap while it runs does nothing.
 *
 * @param ask how it is asked, where one message is too small for it
 */
export function useAct<N extends RequestName>(
  name: N,
  ask: (name: N, input: Input<N>) => Promise<Output<N>> = request,
): Act<N> {
  const [progress, setProgress] = useState(idle);
  const busy = useRef(false);
  const run = useCallback(
    async (input: Input<N>) => {
      if (busy.current) return undefined;
      busy.current = true;
      setProgress({ state: 'busy', kind: undefined });
      try {
        const value = await ask(name, input);
        setProgress(idle);
        return value;
      } catch (error) {
        setProgress({ state: 'failed', kind: kindOf(error) });
        return undefined;
      } finally {
        busy.current = false;
      }
    },
    [name, ask],
  );
  const forget = useCallback(() => setProgress(idle), []);
  return { ...progress, run, forget };
}
