import { type FormEvent, useState } from 'react';
import { PromiseDateField } from '#components/sunday/promise-date-field.tsx';
import { dateText } from '#components/ui/date-text.ts';
import { FailureNote } from '#components/ui/failure-note.tsx';
import { today } from '#components/ui/today.ts';
import { useAct } from '#components/ui/use-act.ts';
import { WritingLine } from '#components/ui/writing.tsx';
import { longestEntry } from '#lib/practice/journal.ts';
import { addDays } from '#lib/time/wall-time.ts';
import { say, words } from '#lib/words.ts';
import './promise-field.css';

interface Props {
  readonly label: string;
  readonly seen: boolean;
  readonly onKept?: (text: string) => void;
}

/** One small change with a date, a week from now unless it is said otherwise. Only the tap keeps it. */
export function PromiseField({ label, seen, onKept }: Props) {
  const first = today();
  const adding = useAct('addFollowUp');
  const [text, setText] = useState('');
  const [date, setDate] = useState(() => addDays(first, 7));
  const [kept, setKept] = useState<string>();
  const promise = text.trim();
  const keep = async (event: FormEvent) => {
    event.preventDefault();
    const due = date >= first ? date : addDays(first, 7);
    if (promise === '' || (await adding.run({ text: promise, date: due })) === undefined) return;
    setKept(say('sunday_added', dateText(due, words())));
    setText('');
    onKept?.(promise);
  };
  return (
    <form className="stack promise-field" onSubmit={(event) => void keep(event)}>
      <WritingLine
        label={label}
        unseen={!seen}
        className="moment-field"
        maxLength={longestEntry}
        value={text}
        onText={(written) => {
          setKept(undefined);
          setText(written);
        }}
      />
      {promise !== '' && (
        <div className="promise-keep">
          <PromiseDateField date={date} first={first} onDate={setDate} />
          <button type="submit" className="button compact">
            {say('promise_keep')}
          </button>
        </div>
      )}
      <p className="hint" role="status">
        {kept ?? (promise !== '' && say('promise_hint'))}
      </p>
      {adding.kind !== undefined && <FailureNote kind={adding.kind} />}
    </form>
  );
}
