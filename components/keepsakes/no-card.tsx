import { Unlock } from '#components/journal/unlock.tsx';
import { FailureNote } from '#components/ui/failure-note.tsx';
import { count, say } from '#lib/words.ts';
import type { CardNow } from './use-card.ts';

/** What stands where a card would be, while it is not there to be read. */
export function NoCard({ now }: { readonly now: Exclude<CardNow, { readonly state: 'ready' }> }) {
  if (now.state === 'failed') return <FailureNote kind={now.kind} onAgain={now.again} />;
  if (now.state === 'waiting') return <p role="status">{say('keepsakes_waiting')}</p>;
  if (now.state === 'locked') return <Unlock />;
  if (now.state === 'unread') return <p className="hint">{count('lock_unread', 1)}</p>;
  return (
    <>
      <h1 className="sentence sentence-page page-title">{say('card_gone')}</h1>
      <p className="page-lead">
        <a className="link" href="#/keepsakes">
          {say('card_back')}
        </a>
      </p>
    </>
  );
}
