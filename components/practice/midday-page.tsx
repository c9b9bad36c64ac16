import { FailureNote } from '#components/ui/failure-note.tsx';
import { useRequest } from '#components/ui/use-request.ts';
import { say } from '#lib/words.ts';
import { MiddayText } from './midday-text.tsx';

/** The midday text on a page of its own: where a reminder leads, and at any time of the day. */
export function MiddayPage() {
  const midday = useRequest('readMidday', {});
  return (
    <>
      <h1 className="sentence sentence-page page-title">{say('midday_title')}</h1>
      {midday.state === 'failed' && <FailureNote kind={midday.kind} onAgain={midday.again} />}
      {midday.state === 'ready' && <MiddayText date={midday.value.date} opening={midday.value.opening} />}
    </>
  );
}
