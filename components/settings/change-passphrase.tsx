import { useState } from 'react';
import { PassphraseField } from '#components/journal/passphrase-field.tsx';
import { type JournalLock, request } from '#lib/messages.ts';
import { withPassphrase } from '#lib/sealing/lock.ts';
import { say } from '#lib/words.ts';
import { LockDialog, type LockDialogProps } from './lock-dialog.tsx';
import { NewPassphraseFields, obstacleOf, useNewPassphrase } from './new-passphrase.tsx';

/** Another passphrase for the same lock; what it sealed stays as it is. */
export function ChangePassphrase({ lock, ...props }: LockDialogProps & { readonly lock: JournalLock }) {
  const [before, setBefore] = useState('');
  const passphrase = useNewPassphrase();
  const act = async () => {
    const obstacle = obstacleOf(passphrase);
    if (obstacle !== undefined) return obstacle;
    const changed = await withPassphrase(lock, before, passphrase.first);
    if (changed === undefined) return 'lock_wrong';
    await request('setLock', { lock: changed });
    return undefined;
  };
  return (
    <LockDialog
      title="settings_lock_change_title"
      deed="settings_lock_change_do"
      done="settings_lock_changed"
      act={act}
      {...props}
    >
      <PassphraseField
        label={say('settings_lock_old')}
        autoComplete="current-password"
        value={before}
        onChange={setBefore}
      />
      <NewPassphraseFields {...passphrase} />
      <p className="hint">{say('settings_lock_recovery')}</p>
    </LockDialog>
  );
}
