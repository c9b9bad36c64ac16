import { useId, useState } from 'react';
import { Dialog } from '#components/ui/dialog.tsx';
import { FailureNote } from '#components/ui/failure-note.tsx';
import { useAct } from '#components/ui/use-act.ts';
import type { Output } from '#lib/messages.ts';
import { count, say } from '#lib/words.ts';

type Removed = Output<'removeAll'>;
type Counts = Output<'countEvents'>;

/** Of its button: where erasing everything sends whoever wants the events gone first. */
export const removeAllId = 'remove-all';

/** Every event of ours out of every calendar. */
export function RemoveAll() {
  const counting = useAct('countEvents');
  const [counts, setCounts] = useState<Counts>();
  const [asking, setAsking] = useState(false);
  const [done, setDone] = useState<Removed>();
  const look = async () => {
    setDone(undefined);
    const found = await counting.run({});
    setCounts(found);
    setAsking(found !== undefined);
  };
  const finish = (removed: Removed) => {
    setDone(removed);
    setAsking(false);
  };
  return (
    <div className="deed">
      <button id={removeAllId} type="button" className="button" aria-haspopup="dialog" onClick={() => void look()}>
        {say('settings_remove_look')}
      </button>
      <p className="hint">{say('settings_remove_hint')}</p>
      {counting.kind !== undefined && <FailureNote kind={counting.kind} onAgain={() => void look()} />}
      <p role="status" className="hint">
        {done !== undefined && doneWords(done)}
      </p>
      {asking && <RemoveDialog counts={counts} onDone={finish} onClose={() => setAsking(false)} />}
    </div>
  );
}

interface DialogProps {
  readonly counts: Counts | undefined;
  readonly onDone: (removed: Removed) => void;
  readonly onClose: () => void;
}

/** Coming and past events are asked apart, with their numbers. */
function RemoveDialog({ counts, onDone, onClose }: DialogProps) {
  const title = useId();
  const removing = useAct('removeAll');
  const [past, setPast] = useState(false);
  const remove = async () => {
    const removed = await removing.run({ past, told: true });
    if (removed !== undefined) onDone(removed);
  };
  return (
    <Dialog labelledBy={title} onClose={onClose}>
      <div className="stack">
        <h2 id={title}>{say('settings_remove_title')}</h2>
        <p>{comingWords(counts)}</p>
        {counts !== undefined && counts.invited > 0 && <p>{count('guest_remove', counts.invited)}</p>}
        <label className="tick">
          <input type="checkbox" checked={past} onChange={(event) => setPast(event.target.checked)} />
          {pastWords(counts)}
        </label>
        <p className="hint">{say('settings_remove_hint')}</p>
        {removing.kind !== undefined && <FailureNote kind={removing.kind} onAgain={() => void remove()} />}
        <div className="row">
          <button
            type="button"
            className="button lamp"
            aria-disabled={removing.state === 'busy'}
            onClick={() => void remove()}
          >
            {say('settings_remove_do')}
          </button>
          <button type="button" className="button" onClick={onClose}>
            {say('settings_remove_stay')}
          </button>
        </div>
      </div>
    </Dialog>
  );
}

function comingWords(counts: Counts | undefined): string {
  if (counts === undefined || counts.coming === 0) return say('settings_remove_none');
  return count('settings_remove_future', counts.coming);
}

function pastWords(counts: Counts | undefined): string {
  if (counts === undefined || counts.past === 0) return say('settings_remove_past');
  return count('settings_remove_past', counts.past);
}

function doneWords({ removed, waiting }: Removed): string {
  const taken = removed === 0 ? say('settings_removed_none') : count('settings_removed', removed);
  if (waiting === 0) return taken;
  const later = count('settings_remove_waiting', waiting);
  return removed === 0 ? later : `${taken} ${later}`;
}
