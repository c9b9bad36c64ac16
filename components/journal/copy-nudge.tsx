import { FailureNote } from '#components/ui/failure-note.tsx';
import { useAct } from '#components/ui/use-act.ts';
import { useRequest } from '#components/ui/use-request.ts';
import { say } from '#lib/words.ts';
import './journal.css';

/** Once a month, one quiet line: what is kept is in this browser alone. Not now is a full answer. */
export function CopyNudge() {
  const asked = useRequest('readCopyDue', {}, ['journal', 'settings']);
  const leaving = useAct('leaveCopy');
  if (asked.state !== 'ready' || !asked.value.due) return null;
  return (
    <div className="copy-nudge">
      <p>{say('copy_nudge')}</p>
      <a className="link" href="/home.html#/settings/data">
        {say('copy_nudge_save')}
      </a>
      <button type="button" className="link" onClick={() => void leaving.run({})}>
        {say('copy_nudge_leave')}
      </button>
      {leaving.kind !== undefined && <FailureNote kind={leaving.kind} />}
    </div>
  );
}
