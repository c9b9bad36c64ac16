import { useId, useState } from 'react';
import { Dialog } from '#components/ui/dialog.tsx';
import { FailureNote } from '#components/ui/failure-note.tsx';
import { FileButton } from '#components/ui/file-button.tsx';
import { useAct } from '#components/ui/use-act.ts';
import { useFocusAfter } from '#components/ui/use-focus-after.ts';
import type { CopyInside, CopyProblem } from '#lib/messages.ts';
import { requestInParts } from '#lib/parts/request-in-parts.ts';
import { count, type MessageKey, say, words } from '#lib/words.ts';
import { insideText } from './copy-file.ts';

const problems: Readonly<Record<CopyProblem, MessageKey>> = {
  broken: 'copy_broken',
  newer: 'copy_newer',
  'too-large': 'copy_too_large',
};
/** In bytes: no more is read into memory. */
const largest = 250_000_000;

/** A file that was saved before: first what is in it, then, on a tap, all of it or nothing. */
export function TakeCopy() {
  const hint = useId();
  const looking = useAct('previewCopy', requestInParts);
  const [found, setFound] = useState<{ readonly text: string; readonly inside: CopyInside }>();
  const [said, setSaid] = useState<MessageKey>();
  const [news, focusNews] = useFocusAfter<HTMLParagraphElement>();
  const look = async (file: File) => {
    setSaid(undefined);
    if (file.size > largest) return setSaid('copy_too_large');
    const text = await file.text();
    const seen = await looking.run({ text });
    if (seen === undefined) return;
    if ('problem' in seen) setSaid(problems[seen.problem]);
    else setFound({ text, inside: seen.inside });
  };
  const finish = (what: MessageKey) => {
    setFound(undefined);
    setSaid(what);
    focusNews();
  };
  return (
    <div className="deed">
      <FileButton file="copy" accept=".json,application/json" describedBy={hint} onFile={(file) => void look(file)}>
        {say('copy_take')}
      </FileButton>
      <p id={hint} className="hint">
        {say('copy_take_hint')}
      </p>
      <p ref={news} tabIndex={-1} role="status" className="hint">
        {said !== undefined && say(said)}
      </p>
      {looking.kind !== undefined && <FailureNote kind={looking.kind} />}
      {found !== undefined && <TakeDialog {...found} onDone={finish} onClose={() => setFound(undefined)} />}
    </div>
  );
}

interface DialogProps {
  readonly text: string;
  readonly inside: CopyInside;
  readonly onDone: (said: MessageKey) => void;
  readonly onClose: () => void;
}

function TakeDialog({ text, inside, onDone, onClose }: DialogProps) {
  const title = useId();
  const taking = useAct('takeCopy', requestInParts);
  const take = async () => {
    const taken = await taking.run({ text });
    if (taken !== undefined) onDone('problem' in taken ? problems[taken.problem] : 'copy_taken');
  };
  return (
    <Dialog labelledBy={title} onClose={onClose}>
      <div className="stack">
        <h2 id={title}>{say('copy_take_title')}</h2>
        <p>{insideText(inside, words())}</p>
        <p className="hint">
          {inside.replaced > 0 ? count('copy_replaces', inside.replaced) : say('copy_replaces_none')}
        </p>
        {taking.kind !== undefined && <FailureNote kind={taking.kind} onAgain={() => void take()} />}
        <div className="row">
          <button
            type="button"
            className="button lamp"
            aria-disabled={taking.state === 'busy' || undefined}
            onClick={() => void take()}
          >
            {say('copy_take_do')}
          </button>
          <button type="button" className="button" onClick={onClose}>
            {say('copy_take_leave')}
          </button>
        </div>
      </div>
    </Dialog>
  );
}
