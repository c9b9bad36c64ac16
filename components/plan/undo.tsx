import { FailureNote } from '#components/ui/failure-note.tsx';
import { useAct } from '#components/ui/use-act.ts';
import { useNow } from '#components/ui/use-now.ts';
import type { KeptTime } from '#lib/messages.ts';
import { secondMs } from '#lib/time/period.ts';
import { say, words } from '#lib/words.ts';
import { reachesOthers, tapText } from './guest.ts';
import './undo.css';

interface Props {
  readonly kept: Pick<KeptTime, 'occasion' | 'undoUntil' | 'invitation' | 'partner'>;
  /** @param news what became of it, to be said */
  readonly onUndone: (news: string) => void;
}

/** Takes a kept time out again: undo for ten seconds, which are shown quietly; later it is taken back. */
export function Undo({ kept, onUndone }: Props) {
  const undoing = useAct('undoKept');
  const now = useNow(secondMs);
  const left = kept.undoUntil === undefined ? 0 : Math.ceil((kept.undoUntil - now) / secondMs);
  const undo = async () => {
    const undone = await undoing.run({ occasion: kept.occasion, told: reachesOthers(kept) });
    if (undone !== undefined) onUndone(say(undone.waiting ? 'taken_out_waiting' : 'plan_undone'));
  };
  return (
    <span className="undo">
      <button type="button" className="link" aria-disabled={undoing.state === 'busy'} onClick={() => void undo()}>
        {tapText(say(left > 0 ? 'popup_undo' : 'kept_take_back'), kept, words())}
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
