import { FailureNote } from '#components/ui/failure-note.tsx';
import { useAct } from '#components/ui/use-act.ts';
import { say } from '#lib/words.ts';
import type { AccountProps } from './account-card.tsx';
import { looksLikeWork } from './looks-like-work.ts';
import { Switch } from './switch.tsx';

/** Whether what the account holds is work: then a private dinner makes no week heavy. */
export function AccountWork({ account, onChanged }: AccountProps) {
  const marking = useAct('markWork');
  const mark = async (work: boolean) => {
    if ((await marking.run({ accountId: account.id, work })) !== undefined) onChanged();
  };
  const isLikely = !account.work && looksLikeWork(account);
  return (
    <>
      <Switch
        label={say('account_work')}
        hint={say(isLikely ? 'account_work_likely' : 'account_work_hint')}
        on={account.work}
        onChange={(work) => void mark(work)}
      />
      {marking.kind !== undefined && <FailureNote kind={marking.kind} />}
    </>
  );
}
