import type { FormEvent } from 'react';
import { dateText } from '#components/ui/date-text.ts';
import { FailureNote } from '#components/ui/failure-note.tsx';
import { today } from '#components/ui/today.ts';
import { useAct } from '#components/ui/use-act.ts';
import { WritingLine } from '#components/ui/writing.tsx';
import { longestEntry } from '#lib/practice/journal.ts';
import type { Week } from '#lib/time/week.ts';
import { say, words } from '#lib/words.ts';
import { usualDate } from './promise-date.ts';
import { PromiseDateField } from './promise-date-field.tsx';
import type { DraftState } from './use-sunday-draft.ts';

interface Props extends DraftState {
  readonly week: Week;
  /** @param news to be said */
  readonly onAdded: (news: string) => void;
}

/** A new small promise, with its date. */
export function AddFollowUp({ week, draft, write, onAdded }: Props) {
  const adding = useAct('addFollowUp');
  const first = today();
  const date = draft.date >= first ? draft.date : usualDate(week, first);
  const text = draft.promise.trim();
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (text === '' || (await adding.run({ text, date })) === undefined) return;
    write({ promise: '', date: '' });
    onAdded(say('sunday_added', dateText(date, words())));
  };
  return (
    <form className="promise-add" onSubmit={(event) => void add(event)}>
      <PromiseField text={draft.promise} onText={(promise) => write({ promise })} />
      <PromiseDateField date={date} first={first} onDate={(chosen) => write({ date: chosen })} />
      <button type="submit" className="button" disabled={text === ''}>
        {say('sunday_add')}
      </button>
      {adding.kind !== undefined && <FailureNote kind={adding.kind} />}
    </form>
  );
}

function PromiseField({ text, onText }: { readonly text: string; readonly onText: (text: string) => void }) {
  return (
    <div className="promise-new">
      <WritingLine
        label={say('sunday_add_text')}
        maxLength={longestEntry}
        value={text}
        placeholder={say('sunday_add_hint')}
        onText={onText}
      />
    </div>
  );
}
