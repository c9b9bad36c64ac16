import { rememberLock } from '#components/journal/draft-storage.ts';
import { useJournalKey } from '#components/journal/journal-key.tsx';
import { request } from '#lib/messages.ts';
import { newLock } from '#lib/sealing/lock.ts';
import { say } from '#lib/words.ts';
import { LockDialog, type LockDialogProps } from './lock-dialog.tsx';
import { NewPassphraseFields, obstacleOf, useNewPassphrase } from './new-passphrase.tsx';
import { SaveCopy } from './save-copy.tsx';

/** Before the first passphrase: that nothing brings a forgotten one back, and a copy to save first. */
export function SetLock(props: LockDialogProps) {
  const passphrase = useNewPassphrase();
  const { asked } = useJournalKey();
  const act = async () => {
    const obstacle = obstacleOf(passphrase);
    if (obstacle !== undefined) return obstacle;
    const lock = await newLock(passphrase.first);
    // First the pages: from now on nothing unfinished goes to the disk.
    await rememberLock(true);
    await request('setLock', { lock }).catch(async (error: unknown) => {
      await rememberLock(false);
      throw error;
    });
    asked.again();
    return undefined;
  };
  return (
    <LockDialog title="settings_lock_title" deed="settings_lock_do" done="settings_lock_done" act={act} {...props}>
      <p className="warning">{say('settings_lock_recovery')}</p>
      <SaveCopy />
      <p className="hint">{say('settings_lock_before')}</p>
      <NewPassphraseFields {...passphrase} />
    </LockDialog>
  );
}
