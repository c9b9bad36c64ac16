import { FailureNote } from '#components/ui/failure-note.tsx';
import { useRequest } from '#components/ui/use-request.ts';
import { say } from '#lib/words.ts';
import { AccountCard, LocalCard } from './account-card.tsx';
import { ConnectGoogle } from './connect-google.tsx';
import { Section } from './section.tsx';
import './accounts.css';

/** Every calendar account, how its link is, and how to add one. */
export function Calendars() {
  const accounts = useRequest('listAccounts', {}, ['accounts']);
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
              <AccountCard key={account.id} account={account} onChanged={accounts.again} />
            ))}
          <LocalCard />
          <ConnectGoogle
            another={accounts.value.some((account) => account.kind === 'google')}
            onChanged={accounts.again}
          />
        </>
      )}
    </Section>
  );
}
