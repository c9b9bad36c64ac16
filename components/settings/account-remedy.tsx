import { FailureNote } from '#components/ui/failure-note.tsx';
import { LinkHealthLine } from '#components/ui/link-health.tsx';
import { useAct } from '#components/ui/use-act.ts';
import type { AccountView } from '#lib/messages.ts';
import { type MessageKey, say } from '#lib/words.ts';
import type { AccountProps } from './account-card.tsx';
import { wordsOf } from './issuer-words.ts';

type Missing = AccountView['missing'][number];

const missingWords: Readonly<Record<Missing, MessageKey>> = {
  read: 'account_missing_read',
  list: 'account_missing_list',
  write: 'account_missing_write',
};

/** Waiting mends these by itself; the one thing to do is to look again. */
const passing: readonly AccountView['health']['kind'][] = ['offline', 'unavailable', 'unreadable', 'gone'];

interface Props extends AccountProps {
  readonly zone: string;
}

/**
 * What is wrong with an account, in words, and the one thing to do. Nothing where all is well; a service that asked for a
 * rest is not asked before it is over.
 */
export function AccountRemedy({ account, zone, onChanged }: Props) {
  const signingIn = useAct('reconnect');
  const allowing = useAct('allowBooking');
  const reading = useAct('readAgain');
  const then = async (done: Promise<unknown>) => {
    if ((await done) !== undefined) onChanged();
  };
  const signIn = () => void then(signingIn.run({ accountId: account.id }));
  const allow = () => void then(allowing.run({ accountId: account.id, level: writingLevel(account) }));
  const read = () => void then(reading.run({}));
  const trouble = account.health.kind;
  const kind = signingIn.kind ?? allowing.kind ?? reading.kind;
  const busy = [signingIn, allowing, reading].some((act) => act.state === 'busy');
  if (trouble === undefined && account.missing.length === 0) return null;
  return (
    <div className="remedy" role="status">
      {trouble !== undefined && (
        <p>
          <LinkHealthLine health={account.health} zone={zone} />{' '}
          {trouble !== 'rate-limited' && <Do {...cure(trouble, signIn, read)} busy={busy} />}
        </p>
      )}
      {account.missing.map((missing) => (
        <p key={missing}>
          {say(missingWords[missing])}{' '}
          <Do words={wordsOf(account.kind).again} busy={busy} onTap={missing === 'write' ? allow : signIn} />
        </p>
      ))}
      {kind !== undefined && kind !== trouble && <FailureNote kind={kind} />}
    </div>
  );
}

function cure(trouble: AccountView['health']['kind'], signIn: () => void, read: () => void): Omit<DoProps, 'busy'> {
  return passing.includes(trouble)
    ? { words: 'plan_read_again', onTap: read }
    : { words: 'account_reconnect', onTap: signIn };
}

function writingLevel(account: AccountView): 'times-only' | 'main-calendar' {
  return account.level === 'main-calendar' ? 'main-calendar' : 'times-only';
}

interface DoProps {
  readonly words: MessageKey;
  readonly busy: boolean;
  readonly onTap: () => void;
}

function Do({ words, busy, onTap }: DoProps) {
  return (
    <button type="button" className="link" aria-disabled={busy} onClick={onTap}>
      {say(words)}
    </button>
  );
}
