import { type FormEvent, useId, useRef, useState } from 'react';
import { say } from '#lib/words.ts';
import { useJournalKey } from './journal-key.tsx';
import { PassphraseField } from './passphrase-field.tsx';
import './journal.css';

type Progress = 'idle' | 'busy' | 'wrong';

/** A calm line in place of what is locked, and the field that opens it for this page. */
export function Unlock() {
  const id = useId();
  const { unlock } = useJournalKey();
  const [text, setText] = useState('');
  const [progress, setProgress] = useState<Progress>('idle');
  const field = useRef<HTMLInputElement>(null);
  const open = async (event: FormEvent) => {
    event.preventDefault();
    if (text === '' || progress === 'busy') return;
    setProgress('busy');
    if (await unlock(text)) return;
    setProgress('wrong');
    field.current?.select();
    field.current?.focus();
  };
  return (
    <form className="card unlock" aria-labelledby={id} onSubmit={(event) => void open(event)}>
      <p id={id}>{say('lock_locked')}</p>
      <PassphraseField
        label={say('lock_passphrase')}
        value={text}
        onChange={setText}
        field={field}
        autoComplete="current-password"
      />
      <button type="submit" className="button" aria-disabled={progress === 'busy' || undefined}>
        {say('lock_unlock')}
      </button>
      <p role="status" className="hint">
        {progress === 'busy' && say('lock_opening')}
        {progress === 'wrong' && say('lock_wrong')}
      </p>
    </form>
  );
}
