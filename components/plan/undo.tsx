import { FailureNote } from '#components/ui/failure-note.tsx';
import { useAct } from '#components/ui/use-act.ts';
import { useNow } from '#components/ui/use-now.ts';
import type { KeptTime } from '#lib/messages.ts';
import { secondMs } from '#lib/time/period.ts';
import { say } from '#lib/words.ts';
import './undo.css';

interface Props {
  readonly kept: Pick<KeptTime, 'occasion' | 'undoUntil'>;
  readonly onUndone: () => void;
}

/** Takes a kept time out again: undo for ten seconds, which are shown quietly; later it is taken back. */
export function Undo({ kept, onUndone }: Props) {
  const undoing = useAct('undoKept');
  const now = useNow(secondMs);
  const left = kept.undoUntil === undefined ? 0 : Math.ceil((kept.undoUntil - now) / secondMs);
  const undo = async () => {
    if ((await undoing.run({ occasion: kept.occasion })) !== undefined) onUndone();
  };
  return (
    <span className="undo">
      <button type="button" className="link" aria-disabled={undoing.state === 'busy'} onClick={() => void undo()}>
        {say(left > 0 ? 'popup_undo' : 'kept_take_back')}
      </button>
      {left > 0 && (
        <span className="soft undo-left" aria-hidden="true">
          {say('popup_undo_seconds', left)}
        </span>
      )}
      {undoing.kind !== undefined && <FailureNote kind={undoing.kind} onAgain={() => void undo()} />}
    </span>
  );
}
