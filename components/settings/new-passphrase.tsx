import { useState } from 'react';
import { PassphraseField } from '#components/journal/passphrase-field.tsx';
import { shortestPassphrase } from '#lib/sealing/lock.ts';
import { say } from '#lib/words.ts';
import type { Obstacle } from './lock-dialog.tsx';

export interface NewPassphrase {
  readonly first: string;
  readonly second: string;
  readonly write: (first: string, second: string) => void;
}

export function useNewPassphrase(): NewPassphrase {
  const [[first, second], set] = useState<readonly [string, string]>(['', '']);
  return { first, second, write: (one, other) => set([one, other]) };
}

/** Why it cannot be taken; undefined: it can. */
export function obstacleOf({ first, second }: NewPassphrase): Obstacle {
  if (first.length < shortestPassphrase) return 'settings_lock_short';
  return first === second ? undefined : 'settings_lock_differ';
}

/** A new passphrase, twice: a slip of the finger would lock its own person out. */
export function NewPassphraseFields({ first, second, write }: NewPassphrase) {
  return (
    <>
      <PassphraseField
        label={say('settings_lock_new')}
        hint={say('settings_lock_new_hint', shortestPassphrase)}
        autoComplete="new-password"
        value={first}
        onChange={(text) => write(text, second)}
      />
      <PassphraseField
        label={say('settings_lock_again')}
        autoComplete="new-password"
        value={second}
        onChange={(text) => write(first, text)}
      />
    </>
  );
}
