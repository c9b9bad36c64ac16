import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { Dialog } from '#components/ui/dialog.tsx';
import { FailureNote } from '#components/ui/failure-note.tsx';
import type { NoteKind } from '#components/ui/failure-sentence.ts';
import { kindOf } from '#components/ui/use-request.ts';
import { type MessageKey, say } from '#lib/words.ts';

/** What a deed with a passphrase came to: undefined, or what stands in its way. */
export type Obstacle = MessageKey | undefined;

export interface LockDialogProps {
  /** @param said what was done */
  readonly onDone: (said: MessageKey) => void;
  readonly onClose: () => void;
}

interface Props extends LockDialogProps {
  readonly title: MessageKey;
  readonly deed: MessageKey;
  readonly done: MessageKey;
  /** Does it, or says why not. */
  readonly act: () => Promise<Obstacle>;
  readonly children: ReactNode;
}

/** Fields for a passphrase, the one button that uses them, and what stands in the way in words. */
export function LockDialog({ title, deed, done, act, onDone, onClose, children }: Props) {
  const id = useId();
  const [busy, setBusy] = useState(false);
  const [obstacle, setObstacle] = useState<Obstacle>();
  const [failed, setFailed] = useState<NoteKind>();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setFailed(undefined);
    setObstacle(undefined);
    try {
      const found = await act();
      setObstacle(found);
      if (found === undefined) onDone(done);
    } catch (error) {
      setFailed(kindOf(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog labelledBy={id} onClose={onClose}>
      <form className="stack" onSubmit={(event) => void submit(event)}>
        <h2 id={id}>{say(title)}</h2>
        {children}
        <p role="alert">{obstacle !== undefined && say(obstacle)}</p>
        {failed !== undefined && <FailureNote kind={failed} />}
        <div className="row">
          <button type="submit" className="button lamp" aria-disabled={busy || undefined}>
            {say(deed)}
          </button>
          <button type="button" className="button" onClick={onClose}>
            {say('settings_lock_leave')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
