import { useId, useState } from 'react';
import { Dialog } from '#components/ui/dialog.tsx';
import { FailureNote } from '#components/ui/failure-note.tsx';
import { useAct } from '#components/ui/use-act.ts';
import type { Output } from '#lib/messages.ts';
import { count, say } from '#lib/words.ts';
import { type KeptCounts, keptCounts } from './kept-counts.ts';

/** Every event of ours out of every calendar. Coming and past ones are asked apart, with their numbers. */
export function RemoveAll() {
  const [asking, setAsking] = useState(false);
  const title = useId();
  const counting = useAct('exportKept');
  const removing = useAct('removeAll');
  const [counts, setCounts] = useState<KeptCounts>();
  const [past, setPast] = useState(false);
  const [done, setDone] = useState<Output<'removeAll'>>();

  const look = async () => {
    setDone(undefined);
    setPast(false);
    const file = await counting.run({});
    setCounts(file === undefined ? undefined : keptCounts(file.text, Date.now()));
    setAsking(true);
  };
  const remove = async () => {
    const result = await removing.run({ past });
    if (result === undefined) return;
    setDone(result);
    setAsking(false);
  };
  return (
    <div className="deed">
      <button type="button" className="button" onClick={() => void look()}>
        {say('settings_remove_look')}
      </button>
      <p className="hint">{say('settings_remove_hint')}</p>
      <p role="status" className="hint">
        {done !== undefined && doneWords(done)}
      </p>
      {asking && (
        <Dialog labelledBy={title} onClose={() => setAsking(false)}>
          <div className="stack">
            <h2 id={title}>{say('settings_remove_title')}</h2>
            <p>{comingWords(counts)}</p>
            <label className="tick">
              <input type="checkbox" checked={past} onChange={(event) => setPast(event.target.checked)} />
              {counts === undefined || counts.past === 0
                ? say('settings_remove_past')
                : count('settings_remove_past', counts.past)}
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
              <button type="button" className="button" onClick={() => setAsking(false)}>
                {say('settings_remove_stay')}
              </button>
            </div>
          </div>
        </Dialog>
      )}
    </div>
  );
}

function comingWords(counts: KeptCounts | undefined): string {
  return counts === undefined || counts.coming === 0
    ? say('settings_remove_none')
    : count('settings_remove_future', counts.coming);
}

function doneWords({ removed, waiting }: Output<'removeAll'>): string {
  const taken = removed === 0 ? say('settings_removed_none') : count('settings_removed', removed);
  if (waiting === 0) return taken;
  const later = count('settings_remove_waiting', waiting);
  return removed === 0 ? later : `${taken} ${later}`;
}
