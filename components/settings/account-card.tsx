import { LinkHealthLine } from '#components/ui/link-health.tsx';
import type { AccountView } from '#lib/messages.ts';
import { type MessageKey, say } from '#lib/words.ts';
import { AccountCalendars } from './account-calendars.tsx';
import { AccountLevel } from './account-level.tsx';
import { AccountRemedy } from './account-remedy.tsx';
import { Disconnect } from './disconnect.tsx';

export interface AccountProps {
  readonly account: AccountView;
  readonly onChanged: () => void;
}

const levels: Readonly<Record<AccountView['level'], MessageKey>> = {
  reading: 'account_level_reading',
  'times-only': 'account_level_times',
  'main-calendar': 'account_level_main',
};

/** One account: who it is, how its link is, what counts, where kept time goes, and the way out. */
export function AccountCard({ account, onChanged }: AccountProps) {
  if (account.kind === 'local') return <LocalCard />;
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <article className="account" aria-label={account.label}>
      <header className="account-head">
        <div>
          <h3>
            <bdi className="clip">{account.label}</bdi>
          </h3>
          <p className="hint">{say('account_google')}</p>
        </div>
        <p className="hint account-health">
          {account.health.kind === undefined && <LinkHealthLine health={account.health} zone={zone} />}
        </p>
      </header>
      <AccountRemedy account={account} zone={zone} onChanged={onChanged} />
      <AccountCalendars account={account} onChanged={onChanged} />
      <p className="soft">{say(levels[account.level])}</p>
      <AccountLevel account={account} onChanged={onChanged} />
      <Disconnect account={account} onChanged={onChanged} />
    </article>
  );
}

function LocalCard() {
  return (
    <article className="account" aria-label={say('account_local')}>
      <h3>{say('account_local')}</h3>
      <p className="soft">{say('account_local_text')}</p>
    </article>
  );
}
