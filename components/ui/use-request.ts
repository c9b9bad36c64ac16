import { useCallback, useEffect, useState } from 'react';
import {
  failureKind,
  type Input,
  type Output,
  onChanged,
  type RequestName,
  request,
  type Subject,
} from '#lib/messages.ts';
import type { NoteKind } from './failure-sentence.ts';

export type { NoteKind };

export type Answer<T> =
  | { readonly state: 'waiting' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly kind: NoteKind };

export type Asked<T> = Answer<T> & {
  /** Asks once more; what is shown stays until the new answer is here. */
  readonly again: () => void;
};

export function kindOf(error: unknown): NoteKind {
  const kind = failureKind(error);
  if (kind === undefined) console.error(error);
  return kind ?? 'fault';
}

/**
 * Asks the background once for each distinct input, and again after news of one of `subjects`. An answer to an older
 * input is dropped; the last answer stays on screen while a new one is on its way.
 */
export function useRequest<N extends RequestName>(
  name: N,
  input: Input<N>,
  subjects: readonly Subject[] = [],
): Asked<Output<N>> {
  const question = JSON.stringify(input); // inputs are plain JSON, so equal text is an equal question
  const about = subjects.join(' ');
  const [turn, setTurn] = useState(0);
  const [settled, setSettled] = useState<{ question: string; answer: Answer<Output<N>> }>();
  const again = useCallback(() => setTurn((last) => last + 1), []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new turn is a reason to ask
  useEffect(() => {
    let current = true;
    const settle = (answer: Answer<Output<N>>) => {
      if (current) setSettled({ question, answer });
    };
    request(name, JSON.parse(question) as Input<N>).then(
      (value) => settle({ state: 'ready', value }),
      (error: unknown) => settle({ state: 'failed', kind: kindOf(error) }),
    );
    return () => {
      current = false;
    };
  }, [name, question, turn]);

  useEffect(() => {
    if (about === '') return undefined;
    return onChanged(about.split(' ') as Subject[], again);
  }, [about, again]);

  const answer: Answer<Output<N>> = settled?.question === question ? settled.answer : { state: 'waiting' };
  return { ...answer, again };
}
