import { say } from '#lib/words.ts';
import { useCopy } from './use-copy.ts';

/** Copies a text on a tap, after saying where that puts it. */
export function CopyText({ text, label }: { readonly text: string; readonly label?: string }) {
  const { copy, said } = useCopy(text);
  return (
    <div className="copy-text">
      <button type="button" className="button compact" onClick={() => void copy()}>
        {label ?? say('practice_copy')}
      </button>
      <p className="hint" role="status">
        {say(said ?? 'practice_copy_hint')}
      </p>
    </div>
  );
}
