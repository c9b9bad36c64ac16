import { useCallback, useState } from 'react';
import { Unlock } from '#components/journal/unlock.tsx';
import { useOpened } from '#components/journal/use-opened.ts';
import { useFocusAfter } from '#components/ui/use-focus-after.ts';
import { say } from '#lib/words.ts';
import { AddFollowUp } from './add-follow-up.tsx';
import { Card } from './card.tsx';
import { FollowUpRow } from './follow-up-row.tsx';
import type { CardProps } from './shared.ts';
import type { DraftState } from './use-sunday-draft.ts';

/** Small promises: done, for another date, or let go. Never late. */
export function FollowUpsCard({ sunday, go, draft, write, again }: CardProps & DraftState & { again: () => void }) {
  const [said, setSaid] = useState('');
  const [place, focusPlace] = useFocusAfter<HTMLParagraphElement>();
  const tell = useCallback(
    (news: string) => {
      setSaid(news);
      focusPlace();
      again();
    },
    [again, focusPlace],
  );
  const { followUps } = sunday;
  const opened = useOpened(followUps);
  return (
    <Card
      step="follow-ups"
      title={say('sunday_follow')}
      lead={say(followUps.length > 0 ? 'sunday_follow_text' : 'sunday_follow_none')}
      {...{ sunday, go }}
    >
      {opened.state === 'locked' && <Unlock />}
      {opened.state === 'ready' && opened.entries.length > 0 && (
        <ul className="promises">
          {opened.entries.map((one) => (
            <FollowUpRow key={one.id} followUp={one} onSettled={tell} />
          ))}
        </ul>
      )}
      <p ref={place} tabIndex={-1} role="status" className="promise-news">
        {said}
      </p>
      <AddFollowUp week={sunday.week} {...{ draft, write }} onAdded={tell} />
    </Card>
  );
}
