import { useState } from 'react';
import { rememberLock } from '#components/journal/draft-storage.ts';
import { openEntries } from '#components/journal/open-entries.ts';
import { PassphraseField } from '#components/journal/passphrase-field.tsx';
import type { JournalLock } from '#lib/messages.ts';
import { requestInParts } from '#lib/parts/request-in-parts.ts';
import { findKey } from '#lib/sealing/lock.ts';
import { say } from '#lib/words.ts';
import { entriesOfCopy } from './copy-file.ts';
import { LockDialog, type LockDialogProps } from './lock-dialog.tsx';

/** Everything is readable again, without a passphrase. */
export function LiftLock({ lock, ...props }: LockDialogProps & { readonly lock: JournalLock }) {
  const [passphrase, setPassphrase] = useState('');
  const act = async () => {
    const key = await findKey(lock, passphrase);
    if (key === undefined) return 'lock_wrong';
    const { copy } = await requestInParts('readCopy', {});
    const { entries } = await openEntries(entriesOfCopy(copy), key);
    await requestInParts('liftLock', { opened: [...entries] });
    await rememberLock(false);
    return undefined;
  };
  return (
    <LockDialog
      title="settings_lock_lift_title"
      deed="settings_lock_lift_do"
      done="settings_lock_lifted"
      act={act}
      {...props}
    >
      <p>{say('settings_lock_lift_text')}</p>
      <PassphraseField
        label={say('lock_passphrase')}
        autoComplete="current-password"
        value={passphrase}
        onChange={setPassphrase}
      />
    </LockDialog>
  );
}
