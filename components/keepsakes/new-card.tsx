import { useState } from 'react';
import { type DraftStorage, useDraftStorage } from '#components/journal/draft-storage.ts';
import type { CalendarDate } from '#lib/time/wall-time.ts';
import { say } from '#lib/words.ts';
import { type KeepsakeDraft, loadDraft, saveDraft } from './keepsake-draft.ts';
import { KeepsakeForm } from './keepsake-form.tsx';

interface Props {
  /** The day of the kept time that it is about; undefined: today, until another is chosen. */
  readonly day: CalendarDate | undefined;
  readonly today: CalendarDate;
}

/** A new card; its words wait here until it is in the box. */
export function NewCard(props: Props) {
  const drafts = useDraftStorage('keepsake');
  if (drafts === undefined) return <p role="status">{say('keepsakes_waiting')}</p>;
  return <Form drafts={drafts} {...props} />;
}

function Form({ drafts, day, today }: Props & { readonly drafts: DraftStorage }) {
  const [words, setWords] = useState<KeepsakeDraft>(() => {
    const found = loadDraft(drafts);
    return { ...found, date: day ?? (found.date === '' ? today : found.date) };
  });
  const write = (part: Partial<KeepsakeDraft>) => {
    const after = { ...words, ...part };
    setWords(after);
    saveDraft(drafts, after);
  };
  return (
    <KeepsakeForm
      title={say('card_new_title')}
      words={words}
      write={write}
      today={today}
      back="#/keepsakes"
      onKept={() => saveDraft(drafts, { note: '', place: '', date: '' })}
    />
  );
}
