import { useState } from 'react';
import { weeklyTimeText } from '#components/plan/weekly-time-words.ts';
import { FailureNote } from '#components/ui/failure-note.tsx';
import { useAct } from '#components/ui/use-act.ts';
import { useFocusAfter } from '#components/ui/use-focus-after.ts';
import { useRequest } from '#components/ui/use-request.ts';
import { say, words } from '#lib/words.ts';
import { type LearnedRow, learnedText } from './learned-words.ts';
import './learned.css';

/** How kept times went by weekday and half hour, and one button that forgets it all. */
export function Learned() {
  const learned = useRequest('readLearned', {}, ['house', 'settings']);
  const forgetting = useAct('forgetLearned');
  const [isForgotten, setForgotten] = useState(false);
  const [part, focusPart] = useFocusAfter<HTMLElement>();
  const forget = async () => {
    if ((await forgetting.run({})) === undefined) return;
    setForgotten(true);
    learned.again();
    focusPart();
  };
  return (
    <section ref={part} className="learned" aria-labelledby="learned" tabIndex={-1}>
      <h3 id="learned" className="label">
        {say('settings_learned')}
      </h3>
      <p className="hint">{say('settings_learned_hint')}</p>
      {learned.state === 'failed' && <FailureNote kind={learned.kind} onAgain={learned.again} />}
      {learned.state === 'ready' && learned.value.length > 0 && (
        <Rows rows={learned.value} busy={forgetting.state === 'busy'} onForget={() => void forget()} />
      )}
      <p role="status" className="hint">
        {learned.state === 'ready' &&
          learned.value.length === 0 &&
          say(isForgotten ? 'settings_learned_forgotten' : 'settings_learned_none')}
      </p>
      {forgetting.kind !== undefined && <FailureNote kind={forgetting.kind} onAgain={() => void forget()} />}
    </section>
  );
}

interface RowsProps {
  readonly rows: readonly LearnedRow[];
  readonly busy: boolean;
  readonly onForget: () => void;
}

function Rows({ rows, busy, onForget }: RowsProps) {
  return (
    <>
      <ul className="learned-rows">
        {rows.map((row) => (
          <li key={`${row.weekday} ${row.minute}`} className="learned-row">
            <span className="learned-when">{weeklyTimeText(row, words())}</span>
            <span>{learnedText(row, words())}</span>
          </li>
        ))}
      </ul>
      <button type="button" className="button compact learned-forget" aria-disabled={busy} onClick={onForget}>
        {say('settings_learned_forget')}
      </button>
    </>
  );
}
