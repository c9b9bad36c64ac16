import { useState } from 'react';
import { useJournalKey } from '#components/journal/journal-key.tsx';
import { Unlock } from '#components/journal/unlock.tsx';
import { FailureNote } from '#components/ui/failure-note.tsx';
import { useFocusAfter } from '#components/ui/use-focus-after.ts';
import { type MessageKey, say } from '#lib/words.ts';
import { ChangePassphrase } from './change-passphrase.tsx';
import { LiftLock } from './lift-lock.tsx';
import { Section } from './section.tsx';
import { SetLock } from './set-lock.tsx';

type Asking = 'set' | 'change' | 'lift';

/** A passphrase on what was written: none, or one that can be opened here, changed, and taken off. */
export function JournalLock() {
  const { lock, asked, key, lockNow } = useJournalKey();
  const [asking, setAsking] = useState<Asking>();
  const [done, setDone] = useState<MessageKey>();
  const [news, focusNews] = useFocusAfter<HTMLParagraphElement>();
  const finish = (said: MessageKey) => {
    setAsking(undefined);
    setDone(said);
    focusNews();
  };
  const ask = (what: Asking) => () => {
    setDone(undefined);
    setAsking(what);
  };
  const dialog = { onDone: finish, onClose: () => setAsking(undefined) };
  return (
    <Section id="lock" title={say('settings_lock')}>
      {asked.state === 'failed' && <FailureNote kind={asked.kind} onAgain={asked.again} />}
      {asked.state === 'ready' && lock === undefined && (
        <div className="deed">
          <p>{say('settings_lock_none')}</p>
          <Opener words="settings_lock_set" onOpen={ask('set')} />
          <p className="hint">{say('settings_lock_none_hint')}</p>
        </div>
      )}
      {lock !== undefined && key === undefined && <Unlock />}
      {lock !== undefined && (
        <div className="deed">
          {key !== undefined && <p>{say('settings_lock_open')}</p>}
          <div className="row">
            {key !== undefined && (
              <button type="button" className="button lamp" onClick={lockNow}>
                {say('settings_lock_now')}
              </button>
            )}
            <Opener words="settings_lock_change" onOpen={ask('change')} />
            <Opener words="settings_lock_lift" onOpen={ask('lift')} />
          </div>
          <p className="hint">{say('settings_lock_hint')}</p>
        </div>
      )}
      <p ref={news} tabIndex={-1} role="status" className="hint">
        {done !== undefined && say(done)}
      </p>
      {asking === 'set' && <SetLock {...dialog} />}
      {asking === 'change' && lock !== undefined && <ChangePassphrase {...dialog} lock={lock} />}
      {asking === 'lift' && lock !== undefined && <LiftLock {...dialog} lock={lock} />}
    </Section>
  );
}

function Opener({ words, onOpen }: { readonly words: MessageKey; readonly onOpen: () => void }) {
  return (
    <button type="button" className="button" aria-haspopup="dialog" onClick={onOpen}>
      {say(words)}
    </button>
  );
}
