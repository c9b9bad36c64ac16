import { useEffect, useRef } from 'react';
import { LinkHealthLine } from '#components/ui/link-health.tsx';
import type { AccountView } from '#lib/messages.ts';
import { say } from '#lib/words.ts';
import { AccountCalendars } from './account-calendars.tsx';
import { AccountLevel } from './account-level.tsx';
import { AccountRemedy } from './account-remedy.tsx';
import { AccountWork } from './account-work.tsx';
import { Disconnect } from './disconnect.tsx';
import { wordsOf } from './issuer-words.ts';

export interface AccountProps {
  readonly account: AccountView;
  readonly onChanged: () => void;
}

interface CardProps extends AccountProps {
  readonly isNew: boolean;
  /** Another account that is no work, to keep time in; undefined: there is none. */
  readonly personal: AccountView | undefined;
}

/** One account: who it is, how its link is, what counts, where kept time goes, and the way out. */
export function AccountCard({ account, onChanged, isNew, personal }: CardProps) {
  const card = useRef<HTMLElement>(null);
  // It came up above what was tapped: whoever connected it is taken to it.
  useEffect(() => {
    if (isNew) card.current?.focus();
  }, [isNew]);
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <article id={account.id} className="account" aria-label={account.label} ref={card} tabIndex={-1}>
      <header className="account-head">
        <div>
          <h3>
            <bdi className="clip">{account.label}</bdi>
          </h3>
          <p className="hint">{say(wordsOf(account.kind).name)}</p>
        </div>
        <p className="hint account-health">
          {account.health.kind === undefined && <LinkHealthLine health={account.health} zone={zone} />}
        </p>
      </header>
      <AccountRemedy account={account} zone={zone} onChanged={onChanged} />
      <AccountCalendars account={account} onChanged={onChanged} />
      <AccountWork account={account} onChanged={onChanged} />
      {account.level === 'reading' && <p className="soft">{say('account_level_reading')}</p>}
      <AccountLevel account={account} onChanged={onChanged} personal={personal} />
      <Disconnect account={account} onChanged={onChanged} />
    </article>
  );
}

/** The calendar that is always there, in this browser. */
export function LocalCard() {
  return (
    <article className="account" aria-label={say('account_local')}>
      <h3>{say('account_local')}</h3>
      <p className="soft">{say('account_local_text')}</p>
    </article>
  );
}
