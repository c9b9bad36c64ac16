import { useState } from 'react';
import { useHideNow } from '#components/dignity/use-hide-now.ts';
import type { HouseView } from '#components/house/house-view.ts';
import type { Instant } from '#lib/time/period.ts';

export interface WordsShown {
  /** Hide-now: in every tab, until it is taken back. */
  readonly hidden: boolean;
  /** The words are shown although this time is busy, or kept: until it ends. */
  readonly revealed: boolean;
  readonly hide: () => void;
  readonly show: () => void;
}

/** When what hides the words now is over. */
function endOfThis(view: HouseView | undefined, now: Instant): Instant {
  const periods = [...(view?.busy ?? []), ...(view?.next === undefined ? [] : [view.next.period])];
  return Math.max(now, ...periods.filter(({ start, end }) => start <= now && now < end).map(({ end }) => end));
}

/** Whether words may be read here: by the button, by the key `h`, by another page. */
export function useWordsShown(first: boolean, view: HouseView | undefined, now: Instant): WordsShown {
  const hiding = useHideNow(first);
  const [revealedUntil, setRevealedUntil] = useState(0);
  const show = () => {
    hiding.show();
    setRevealedUntil(endOfThis(view, now));
  };
  return { hidden: hiding.hidden, revealed: !hiding.hidden && now < revealedUntil, hide: hiding.hide, show };
}
