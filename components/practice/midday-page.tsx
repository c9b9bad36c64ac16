import { Picture } from '#components/together/picture.tsx';
import { FailureNote } from '#components/ui/failure-note.tsx';
import { useRequest } from '#components/ui/use-request.ts';
import { say } from '#lib/words.ts';
import { MiddayText } from './midday-text.tsx';
import { Moment } from './moment.tsx';

/** The midday text on a page of its own: where a reminder leads, and at any time of the day. */
export function MiddayPage() {
  const midday = useRequest('readMidday', {});
  return (
    <div className="midday-page">
      <header>
        <h1 className="sentence sentence-page page-title">{say('midday_title')}</h1>
        <p className="page-lead">{say('midday_lead')}</p>
      </header>
      {midday.state === 'failed' && <FailureNote kind={midday.kind} onAgain={midday.again} />}
      {midday.state === 'ready' && (
        <Moment picture={<Picture of="page" />}>
          <MiddayText date={midday.value.date} opening={midday.value.opening} />
        </Moment>
      )}
    </div>
  );
}
