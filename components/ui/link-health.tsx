import type { LinkHealth } from '#lib/messages.ts';
import { say, words } from '#lib/words.ts';
import { failureText } from './failure-sentence.ts';
import { useNow } from './use-now.ts';

interface Props {
  readonly health: LinkHealth;
  readonly zone: string;
}

/** What mends itself: of anything else, trying again says nothing new. */
const passing: readonly LinkHealth['kind'][] = ['offline', 'rate-limited', 'unavailable', 'unreadable'];

/** How the link to one account is, in one quiet line: when it was read, or the trouble in words. */
export function LinkHealthLine({ health, zone }: Props) {
  const now = useNow(30_000);
  if (health.kind !== undefined) {
    const next = health.nextTryAt;
    return (
      <span>
        {say(failureText(health.kind).sentence)}
        {passing.includes(health.kind) &&
          next !== undefined &&
          next > now &&
          ` ${say('account_next_try', words().time(next, zone))}`}
      </span>
    );
  }
  if (health.readAt === undefined) return <span>{say('plan_never_read')}</span>;
  return <span>{say('plan_read', words().ago(health.readAt, now))}</span>;
}
