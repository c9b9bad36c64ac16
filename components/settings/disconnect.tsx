import { useId, useState } from 'react';
import { Dialog } from '#components/ui/dialog.tsx';
import { FailureNote } from '#components/ui/failure-note.tsx';
import { useAct } from '#components/ui/use-act.ts';
import { say } from '#lib/words.ts';
import type { AccountProps } from './account-card.tsx';

/** The way out of one account. */
export function Disconnect(props: AccountProps) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <button
        type="button"
        className="button compact disconnect"
        aria-haspopup="dialog"
        onClick={() => setAsking(true)}
      >
        {say('account_disconnect')}
      </button>
      {asking && <DisconnectDialog {...props} onClose={() => setAsking(false)} />}
    </>
  );
}

/** Taking our events out is offered first; where that could not be done, the account stays connected. */
function DisconnectDialog({ account, onChanged, onClose }: AccountProps & { readonly onClose: () => void }) {
  const title = useId();
  const removing = useAct('removeAll');
  const leaving = useAct('disconnect');
  const [unreached, setUnreached] = useState(false);
  const leave = async () => {
    if ((await leaving.run({ accountId: account.id })) === undefined) return;
    onClose();
    onChanged();
  };
  const clean = async () => {
    const removed = await removing.run({ past: false, accountId: account.id, told: true });
    setUnreached(removed !== undefined && removed.waiting > 0);
    if (removed?.waiting === 0) await leave();
  };
  const kind = removing.kind ?? leaving.kind;
  return (
    <Dialog labelledBy={title} onClose={onClose}>
      <div className="stack">
        <h2 id={title}>{say('account_disconnect_title', account.label)}</h2>
        <p className="soft">{say('account_disconnect_text')}</p>
        <p role="status">{unreached && say('account_disconnect_waiting')}</p>
        {kind !== undefined && <FailureNote kind={kind} />}
        <button type="button" className="button lamp" onClick={() => void clean()}>
          {say('account_disconnect_clean')}
        </button>
        <button type="button" className="button" onClick={() => void leave()}>
          {say('account_disconnect_keep')}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {say('account_disconnect_stay')}
        </button>
      </div>
    </Dialog>
  );
}
