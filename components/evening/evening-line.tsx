import { FailureNote } from '#components/ui/failure-note.tsx';
import { useAct } from '#components/ui/use-act.ts';
import { say, words } from '#lib/words.ts';
import { useEvening } from './use-evening.ts';
import './evening.css';

/** Before a long evening, the way to its list; after it, once, the way to its card. */
export function EveningLine() {
  const evening = useEvening();
  const leaving = useAct('leaveMemory');
  if (evening.state !== 'ready') return null;
  const { coming, memory } = evening.value;
  return (
    <>
      {memory !== undefined && (
        <div className="evening-line">
          <p>{say('evening_memory')}</p>
          <a className="link" href={`/home.html#/keepsakes/new/${memory.date}`}>
            {say('evening_memory_do')}
          </a>
          <button type="button" className="link" onClick={() => void leaving.run({ occasion: memory.occasion })}>
            {say('card_not_now')}
          </button>
        </div>
      )}
      {coming !== undefined && (
        <div className="evening-line">
          <p>{say('evening_soon', words().relativeDay(coming.period.start, Date.now(), coming.zone))}</p>
          <a className="link" href="/home.html#/evening">
            {say('evening_open')}
          </a>
        </div>
      )}
      {leaving.kind !== undefined && <FailureNote kind={leaving.kind} />}
    </>
  );
}
