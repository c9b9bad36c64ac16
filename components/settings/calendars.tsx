import { useState } from 'react';
import { FailureNote } from '#components/ui/failure-note.tsx';
import { useRequest } from '#components/ui/use-request.ts';
import type { AccountView } from '#lib/messages.ts';
import { say } from '#lib/words.ts';
import { AccountCard, LocalCard } from './account-card.tsx';
import { ConnectAccount } from './connect-account.tsx';
import type { Issuer } from './issuer-words.ts';
import { Section } from './section.tsx';
import './accounts.css';

const issuers = ['google', 'microsoft'] as const;

/** Every calendar account, how its link is, and how to add one. */
export function Calendars() {
  const accounts = useRequest('listAccounts', {}, ['accounts']);
  const [newest, setNewest] = useState<string>();
  const connected = (id: string) => {
    setNewest(id);
    accounts.again();
  };
  return (
    <Section id="accounts" title={say('settings_calendars')}>
      {accounts.state === 'waiting' && (
        <p role="status" className="soft">
          {say('settings_waiting')}
        </p>
      )}
      {accounts.state === 'failed' && <FailureNote kind={accounts.kind} onAgain={accounts.again} />}
      {accounts.state === 'ready' && (
        <>
          {accounts.value
            .filter((account) => account.kind !== 'local')
            .map((account) => (
              <AccountCard
                key={account.id}
                account={account}
                isNew={account.id === newest}
                personal={findPersonal(accounts.value, account)}
                onChanged={accounts.again}
              />
            ))}
          <LocalCard />
          {issuers.map((issuer) => (
            <ConnectAccount
              key={issuer}
              issuer={issuer}
              linked={linkedOf(accounts.value, issuer)}
              onConnected={connected}
            />
          ))}
        </>
      )}
    </Section>
  );
}

/** Another account, not of work, that time could be kept in instead. */
function findPersonal(accounts: readonly AccountView[], { id }: AccountView): AccountView | undefined {
  return accounts.find((one) => one.id !== id && one.kind !== 'local' && !one.work);
}

function linkedOf(accounts: readonly AccountView[], issuer: Issuer): 'none' | 'other' | 'same' {
  if (accounts.some(({ kind }) => kind === issuer)) return 'same';
  return accounts.some(({ kind }) => kind !== 'local') ? 'other' : 'none';
}
