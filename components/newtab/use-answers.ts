import { useState } from 'react';
import type { LineView, TapView } from '#components/house/ask-views.ts';
import type { NoteKind } from '#components/ui/failure-sentence.ts';
import { kindOf } from '#components/ui/use-request.ts';
import { type Input, request } from '#lib/messages.ts';

interface Answers {
  readonly answer: (tap: TapView) => void;
  /** Those that were not answered here. */
  readonly open: (lines: readonly LineView[]) => readonly LineView[];
  /** What became of the last answer: said once, or why it was not taken. */
  readonly said: string | undefined;
  readonly failed: NoteKind | undefined;
}

/** Answers lines: one that was answered goes at once, and comes back where the answer was not taken. */
export function useAnswers(): Answers {
  const [last, setLast] = useState<{ readonly tap: TapView; readonly done: boolean; readonly failed?: NoteKind }>();
  const answer = (tap: TapView) => {
    setLast({ tap, done: false });
    request(tap.ask, tap.input as Input<typeof tap.ask>).then(
      () => setLast({ tap, done: true }),
      (error: unknown) => setLast({ tap, done: false, failed: kindOf(error) }),
    );
  };
  const answered = last?.failed === undefined ? JSON.stringify(last?.tap) : undefined;
  return {
    answer,
    open: (lines) => lines.filter(({ taps }) => taps.every((tap) => JSON.stringify(tap) !== answered)),
    said: last?.done ? last.tap.done : undefined,
    failed: last?.failed,
  };
}
