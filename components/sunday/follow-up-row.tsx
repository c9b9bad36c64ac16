import { type FormEvent, useId, useState } from 'react';
import { dateText } from '#components/ui/date-text.ts';
import { FailureNote } from '#components/ui/failure-note.tsx';
import { today } from '#components/ui/today.ts';
import { useAct } from '#components/ui/use-act.ts';
import type { OpenEntry } from '#lib/messages.ts';
import { say, words } from '#lib/words.ts';

interface Props {
  readonly followUp: OpenEntry<'follow-up'>;
  /** @param news what became of it, to be said */
  readonly onSettled: (news: string) => void;
}

/** One small promise and what may become of it. */
export function FollowUpRow({ followUp, onSettled }: Props) {
  const { id, written, date: madeOn, due: date = madeOn } = followUp;
  const textId = useId();
  const [dating, setDating] = useState(false);
  const settling = useAct('settleFollowUp');
  const settle = async (how: 'done' | 'let-go') => {
    if ((await settling.run({ id, how })) !== undefined)
      onSettled(say(how === 'done' ? 'sunday_did' : 'sunday_let_go'));
  };
  const later = async (to: string) => {
    if ((await settling.run({ id, how: 'later', date: to })) === undefined) return;
    setDating(false);
    onSettled(say('sunday_later_done', dateText(to, words())));
  };
  return (
    <li className="promise">
      <p id={textId} className="promise-text">
        <bdi>{written.text}</bdi>
        <span className="hint">{date < today() ? say('sunday_still') : dateText(date, words())}</span>
      </p>
      <Acts textId={textId} dating={dating} onSettle={settle} onDating={() => setDating((before) => !before)} />
      {dating && <Later from={date} onLater={(to) => void later(to)} />}
      {settling.kind !== undefined && <FailureNote kind={settling.kind} />}
    </li>
  );
}

interface ActsProps {
  /** Id of the promise's words, which each button is about. */
  readonly textId: string;
  readonly dating: boolean;
  readonly onSettle: (how: 'done' | 'let-go') => Promise<void>;
  readonly onDating: () => void;
}

function Acts({ textId, dating, onSettle, onDating }: ActsProps) {
  const about = { type: 'button', className: 'button compact', 'aria-describedby': textId } as const;
  return (
    <div className="row promise-acts">
      <button {...about} onClick={() => void onSettle('done')}>
        {say('sunday_done')}
      </button>
      <button {...about} aria-expanded={dating} onClick={onDating}>
        {say('sunday_later')}
      </button>
      <button {...about} onClick={() => void onSettle('let-go')}>
        {say('sunday_let')}
      </button>
    </div>
  );
}

function Later({ from, onLater }: { readonly from: string; readonly onLater: (date: string) => void }) {
  const id = useId();
  const first = today();
  const [date, setDate] = useState(from < first ? '' : from);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (date >= first) onLater(date);
  };
  return (
    <form className="promise-date" onSubmit={submit}>
      <label htmlFor={id} className="label">
        {say('sunday_later_date')}
      </label>
      <div className="row">
        <input
          id={id}
          type="date"
          className="field"
          required
          min={first}
          value={date}
          onChange={(event) => setDate(event.target.value)}
        />
        <button type="submit" className="button compact">
          {say('sunday_later_do')}
        </button>
      </div>
    </form>
  );
}
