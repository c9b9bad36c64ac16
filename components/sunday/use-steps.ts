import { useCallback, useEffect, useRef, useState } from 'react';
import { kindOf, type NoteKind } from '#components/ui/use-request.ts';
import { request, type SundayStep, type SundayView } from '#lib/messages.ts';

export const steps: readonly SundayStep[] = ['weight', 'ritual', 'surprise', 'follow-ups'];

/** The card that is shown, or one of the two ends. */
export type Place = SundayStep | 'done' | 'skipped';

interface Steps {
  readonly place: Place;
  /** Shows it at once; where to go on another day is kept behind it. */
  readonly go: (to: Place) => void;
  /** The place could not be kept. */
  readonly failed: NoteKind | undefined;
}

/** Where the plan stands. What was put off and is opened again goes on where it was left. */
export function useSteps({ step }: SundayView): Steps {
  const [place, setPlace] = useState<Place>(step ?? 'done');
  const [failed, setFailed] = useState<NoteKind>();
  const saved = useRef<Promise<unknown>>(Promise.resolve());
  const go = useCallback((to: Place) => {
    setPlace(to);
    setFailed(undefined);
    // One after the other: the last tap is where it goes on.
    saved.current = saved.current
      .then(() => request('saveSunday', { step: to }))
      .catch((error: unknown) => setFailed(kindOf(error)));
  }, []);
  return { place, go, failed };
}

/** After a step the focus begins at the heading of its card, so that it is read and the keyboard goes on from there. */
export function useStepFocus(place: Place) {
  const page = useRef<HTMLDivElement>(null);
  const shown = useRef(place);
  useEffect(() => {
    if (shown.current === place) return;
    shown.current = place;
    scrollTo(0, 0);
    page.current?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  }, [place]);
  return page;
}
