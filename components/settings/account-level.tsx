import { useId, useState } from 'react';
import { FailureNote } from '#components/ui/failure-note.tsx';
import { useAct } from '#components/ui/use-act.ts';
import type { AccountView } from '#lib/messages.ts';
import { say } from '#lib/words.ts';
import type { AccountProps } from './account-card.tsx';
import { wordsOf } from './issuer-words.ts';

type Level = 'times-only' | 'main-calendar';

interface LevelProps extends AccountProps {
  readonly personal: AccountView | undefined;
}

/** Where kept time goes. The button that asks the issuer stands below what it will ask for. */
export function AccountLevel({ account, onChanged, personal }: LevelProps) {
  const allowing = useAct('allowBooking');
  const now = account.level === 'reading' || !account.keeps ? undefined : account.level;
  const texts = wordsOf(account.kind);
  const name = useId();
  const [picked, setPicked] = useState<Level>();
  const chosen = picked ?? now;
  const allow = async (level: Level) => {
    if ((await allowing.run({ accountId: account.id, level })) === undefined) return;
    setPicked(undefined);
    onChanged();
  };
  return (
    <fieldset className="levels">
      <legend className="label">{say('account_keep_in')}</legend>
      <LevelOption name={name} level="times-only" chosen={chosen} onPick={setPicked} />
      <LevelOption name={name} level="main-calendar" chosen={chosen} onPick={setPicked} />
      {picked !== undefined && picked !== now && (
        <div className="asks">
          <p>{say(picked === 'times-only' ? texts.times : texts.main)}</p>
          <WorkNote account={account} personal={personal} level={picked} />
          <button
            type="button"
            className="button"
            aria-disabled={allowing.state === 'busy'}
            onClick={() => void allow(picked)}
          >
            {say(texts.allow)}
          </button>
          {allowing.kind !== undefined && <FailureNote kind={allowing.kind} onAgain={() => void allow(picked)} />}
        </div>
      )}
    </fieldset>
  );
}

/** Said where it is decided, and nowhere else: who sees more of a calendar of work than one would think. */
function WorkNote({ account, personal, level }: Pick<LevelProps, 'account' | 'personal'> & { readonly level: Level }) {
  if (!account.work && level !== 'main-calendar') return null;
  return (
    <>
      <p className="hint">{say('account_work_note')}</p>
      {account.work && personal !== undefined && (
        <p>
          <button type="button" className="link" onClick={() => document.getElementById(personal.id)?.focus()}>
            {say('account_work_instead', personal.label)}
          </button>
        </p>
      )}
    </>
  );
}

interface OptionProps {
  readonly name: string;
  readonly level: Level;
  readonly chosen: Level | undefined;
  readonly onPick: (level: Level) => void;
}

function LevelOption({ name, level, chosen, onPick }: OptionProps) {
  const id = useId();
  const times = level === 'times-only';
  return (
    <div className="level">
      <input
        type="radio"
        name={name}
        id={id}
        checked={chosen === level}
        aria-describedby={`${id}-text`}
        onChange={() => onPick(level)}
      />
      <div>
        <label htmlFor={id}>{say(times ? 'account_times' : 'account_main')}</label>
        <p id={`${id}-text`} className="hint">
          {say(times ? 'account_times_text' : 'account_main_text')}
        </p>
      </div>
    </div>
  );
}
