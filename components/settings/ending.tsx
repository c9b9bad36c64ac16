import { useId, useState } from 'react';
import { burnDrafts } from '#components/journal/burn-drafts.ts';
import { Dialog } from '#components/ui/dialog.tsx';
import { FailureNote } from '#components/ui/failure-note.tsx';
import { useAct } from '#components/ui/use-act.ts';
import { useFocusAfter } from '#components/ui/use-focus-after.ts';
import type { Removed } from '#lib/messages.ts';
import { say } from '#lib/words.ts';

/** The way out for one of two. Nothing is asked but what becomes of what was written. */
export function Ending({ name }: { readonly name: string }) {
  const [asking, setAsking] = useState(false);
  const [done, setDone] = useState<Removed>();
  const [place, focusPlace] = useFocusAfter<HTMLDivElement>();
  const finish = (removed: Removed) => {
    setDone(removed);
    setAsking(false);
    focusPlace();
  };
  return (
    <div ref={place} className="line" tabIndex={-1}>
      <div>
        <button type="button" className="button compact" aria-haspopup="dialog" onClick={() => setAsking(true)}>
          {name === '' ? say('ending_open') : say('ending_open_named', name)}
        </button>
      </div>
      <p role="status" className="hint">
        {done !== undefined && say(done.waiting > 0 ? 'ending_done_waiting' : 'ending_done')}
      </p>
      {asking && <EndingDialog name={name} onDone={finish} onClose={() => setAsking(false)} />}
    </div>
  );
}

interface DialogProps {
  readonly name: string;
  readonly onDone: (removed: Removed) => void;
  readonly onClose: () => void;
}

function EndingDialog({ name, onDone, onClose }: DialogProps) {
  const title = useId();
  const removing = useAct('removePartner');
  const end = async (written: 'keep' | 'burn') => {
    const removed = await removing.run({ written });
    if (removed === undefined) return;
    if (written === 'burn') burnDrafts();
    onDone(removed);
  };
  return (
    <Dialog labelledBy={title} onClose={onClose}>
      <div className="stack">
        <h2 id={title}>{name === '' ? say('ending_open') : say('ending_open_named', name)}</h2>
        <p>{say('ending_text')}</p>
        <p className="soft">{say('ending_guests')}</p>
        <p role="status" className="hint">
          {removing.state === 'busy' && say('ending_busy')}
        </p>
        {removing.kind !== undefined && <FailureNote kind={removing.kind} />}
        <div className="row">
          {(['keep', 'burn'] as const).map((written) => (
            <button
              key={written}
              type="button"
              className="button"
              aria-disabled={removing.state === 'busy' || undefined}
              onClick={() => void end(written)}
            >
              {say(`ending_${written}`)}
            </button>
          ))}
        </div>
        <div>
          <button type="button" className="link" onClick={onClose}>
            {say('ending_close')}
          </button>
        </div>
      </div>
    </Dialog>
  );
}
