import { pausedLine } from '#components/house/ask-views.ts';
import { FailureNote } from '#components/ui/failure-note.tsx';
import { useAct } from '#components/ui/use-act.ts';
import type { House } from '#lib/messages.ts';
import { say, words } from '#lib/words.ts';

interface Props {
  readonly house: House;
  /** There is something on the heart all the same. */
  readonly onWrite: () => void;
  readonly again: () => void;
}

/** In a pause nothing asks: one quiet line, and the way back. */
export function Paused({ house, onWrite, again }: Props) {
  const coming = useAct('saveSettings');
  const back = async () => {
    if ((await coming.run({ pausedUntil: '' })) !== undefined) again();
  };
  return (
    <div className="check-in check-in-kept">
      <h1 className="popup-paused">{pausedLine(house, words())?.text}</h1>
      <div className="row">
        <button type="button" className="button compact" onClick={() => void back()}>
          {say('pause_end')}
        </button>
        <button type="button" className="link soft small" onClick={onWrite}>
          {say('pause_write')}
        </button>
      </div>
      {coming.kind !== undefined && <FailureNote kind={coming.kind} />}
    </div>
  );
}
