import { useId } from 'react';
import { useDraftStorage } from '#components/journal/draft-storage.ts';
import { Dialog } from '#components/ui/dialog.tsx';
import { FailureNote } from '#components/ui/failure-note.tsx';
import { useAct } from '#components/ui/use-act.ts';
import { say, words } from '#lib/words.ts';
import { type Card, dayText } from './card-words.ts';
import { dropChange, loadChange } from './keepsake-draft.ts';

interface Props {
  readonly card: Card;
  readonly onClose: () => void;
}

/** Asked once, since a photo that is taken out is gone. */
export function TakeOutCard({ card, onClose }: Props) {
  const id = useId();
  const dropping = useAct('dropKeepsake');
  const drafts = useDraftStorage('card-change');
  const takeOut = async () => {
    if ((await dropping.run({ id: card.id })) === undefined) return;
    if (drafts !== undefined && loadChange(drafts, card.id) !== undefined) dropChange(drafts);
    location.hash = '#/keepsakes';
  };
  return (
    <Dialog labelledBy={id} onClose={onClose}>
      <div className="stack">
        <h2 id={id}>{say('card_out_title', dayText(card.date, words(), 'with-year'))}</h2>
        <p>{say('card_out_text')}</p>
        {dropping.kind !== undefined && <FailureNote kind={dropping.kind} />}
        <div className="row">
          <button type="button" className="button" onClick={() => void takeOut()}>
            {say('card_take_out')}
          </button>
          <button type="button" className="button" onClick={onClose}>
            {say('card_leave_in')}
          </button>
        </div>
      </div>
    </Dialog>
  );
}
