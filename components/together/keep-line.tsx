import { useState } from 'react';
import { FailureNote } from '#components/ui/failure-note.tsx';
import { useAct } from '#components/ui/use-act.ts';
import { useFocusAfter } from '#components/ui/use-focus-after.ts';
import type { LineKind, Output } from '#lib/messages.ts';
import type { Line } from '#lib/practice/player.ts';
import { say } from '#lib/words.ts';

interface Props {
  readonly kind: LineKind;
  readonly text: string;
  /** @param line undefined: it was taken back */
  readonly onKept: (line: Line | undefined) => void;
}

/** The one tap that keeps a line in the journal, and the one that takes it back. */
export function KeepLine({ kind, text, onKept }: Props) {
  const keeping = useAct('keepLine');
  const dropping = useAct('dropLine');
  const [kept, setKept] = useState<Output<'keepLine'>>();
  const [place, focusPlace] = useFocusAfter<HTMLDivElement>();
  const line = text.trim();
  const keep = async () => {
    const done = await keeping.run({ kind, text: line });
    if (done === undefined) return;
    setKept(done);
    onKept({ as: kind, text: line });
    focusPlace();
  };
  const drop = async (id: string) => {
    if ((await dropping.run({ kind, id })) === undefined) return;
    setKept(undefined);
    onKept(undefined);
    focusPlace();
  };
  return (
    <div ref={place} className="keep-line" tabIndex={-1}>
      {kept === undefined && (
        <button type="button" className="button" disabled={line === ''} onClick={() => void keep()}>
          {say(`line_keep_${kind}`)}
        </button>
      )}
      <p className="row small">
        <span role="status" className="soft">
          {kept !== undefined && say(kept.sealed ? 'line_sealed' : `line_kept_${kind}`)}
        </span>
        {kept !== undefined && (
          <button type="button" className="link" onClick={() => void drop(kept.id)}>
            {say('line_take_back')}
          </button>
        )}
      </p>
      {keeping.kind !== undefined && <FailureNote kind={keeping.kind} onAgain={() => void keep()} />}
      {dropping.kind !== undefined && <FailureNote kind={dropping.kind} />}
    </div>
  );
}
