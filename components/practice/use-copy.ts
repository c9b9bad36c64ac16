import { useState } from 'react';
import type { MessageKey } from '#lib/words.ts';

/** Puts a text where the next paste takes it from, and what is said of that; the browser may say no. */
export function useCopy(text: string) {
  const [copied, setCopied] = useState<{ readonly text: string; readonly said: MessageKey }>();
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => {
        setCopied({ text, said: 'practice_copied' });
        return true;
      },
      () => {
        setCopied({ text, said: 'practice_copy_failed' });
        return false;
      },
    );
  return { copy, said: copied?.text === text ? copied.said : undefined };
}
