import { useState } from 'react';
import { say } from '#lib/words.ts';

type Outcome = 'copied' | 'failed' | undefined;

/** Copies a text on a tap, after saying where that puts it. */
export function CopyText({ text, label }: { readonly text: string; readonly label?: string }) {
  const [done, setDone] = useState<{ readonly text: string; readonly how: Outcome }>();
  const how = done?.text === text ? done.how : undefined;
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setDone({ text, how: 'copied' }),
      () => setDone({ text, how: 'failed' }),
    );
  return (
    <div className="copy-text">
      <button type="button" className="button compact" onClick={() => void copy()}>
        {label ?? say('practice_copy')}
      </button>
      <p className="hint" role="status">
        {how === undefined
          ? say('practice_copy_hint')
          : say(how === 'copied' ? 'practice_copied' : 'practice_copy_failed')}
      </p>
    </div>
  );
}
