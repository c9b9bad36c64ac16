/** A tap on what the first paint drew, before anything there can answer it. */
export interface EarlyTap {
  /** Answers the last tap, if there was one, and stops listening: from now on the page answers by itself. */
  readonly answer: () => void;
}

export function listenEarly(page: Document): EarlyTap {
  let tapped: HTMLElement | undefined;
  const hear = ({ target }: Event) => {
    tapped = (target instanceof Element && target.closest('button')) || undefined;
  };
  page.addEventListener('click', hear, { capture: true });
  return {
    answer: () => {
      page.removeEventListener('click', hear, { capture: true });
      // Where React drew the page anew, the button that was meant is gone.
      if (tapped?.isConnected) tapped.click();
    },
  };
}
