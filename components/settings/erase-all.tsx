import { useId, useState } from 'react';
import { Dialog } from '#components/ui/dialog.tsx';
import { FailureNote } from '#components/ui/failure-note.tsx';
import { useAct } from '#components/ui/use-act.ts';
import { say } from '#lib/words.ts';
import { removeAllId } from './remove-all.tsx';

/** Everything of ours in this browser goes. What lies in calendars is not here. */
export function EraseAll() {
  const [asking, setAsking] = useState(false);
  return (
    <div className="deed">
      <button type="button" className="button" aria-haspopup="dialog" onClick={() => setAsking(true)}>
        {say('erase_look')}
      </button>
      <p className="hint">{say('erase_hint')}</p>
      {asking && <EraseDialog onClose={() => setAsking(false)} />}
    </div>
  );
}

function EraseDialog({ onClose }: { readonly onClose: () => void }) {
  const title = useId();
  const erasing = useAct('eraseAll');
  const erase = async () => {
    if ((await erasing.run({})) === undefined) return;
    for (const storage of [localStorage, sessionStorage]) storage.clear();
    // What this page still holds in memory goes with it.
    location.replace('#/start');
    location.reload();
  };
  const takeOutFirst = () => {
    onClose();
    document.getElementById(removeAllId)?.click();
  };
  return (
    <Dialog labelledBy={title} onClose={onClose}>
      <div className="stack">
        <h2 id={title}>{say('erase_title')}</h2>
        <p>{say('erase_text')}</p>
        <p className="warning">{say('erase_not')}</p>
        <button type="button" className="button" onClick={takeOutFirst}>
          {say('erase_take_out')}
        </button>
        {erasing.kind !== undefined && <FailureNote kind={erasing.kind} onAgain={() => void erase()} />}
        <div className="row">
          <button
            type="button"
            className="button lamp"
            aria-disabled={erasing.state === 'busy' || undefined}
            onClick={() => void erase()}
          >
            {say('erase_do')}
          </button>
          <button type="button" className="button" onClick={onClose}>
            {say('erase_leave')}
          </button>
        </div>
      </div>
    </Dialog>
  );
}
