import { type FormEvent, type ReactNode, useState } from 'react';
import { FailureNote } from '#components/ui/failure-note.tsx';
import { useAct } from '#components/ui/use-act.ts';
import type { Photo } from '#lib/messages.ts';
import type { CalendarDate } from '#lib/time/wall-time.ts';
import { say } from '#lib/words.ts';
import { NoteField, PlaceAndDay } from './card-fields.tsx';
import type { KeepsakeDraft } from './keepsake-draft.ts';
import { PhotoField } from './photo-field.tsx';
import { useTop } from './use-top.ts';
import './keepsake-form.css';

interface Props {
  readonly title: string;
  /** Undefined: a new card. */
  readonly id?: string;
  readonly words: KeepsakeDraft;
  readonly write: (part: Partial<KeepsakeDraft>) => void;
  readonly photo?: Photo | undefined;
  readonly today: CalendarDate;
  readonly back: string;
  readonly onBack?: () => void;
  readonly onKept: () => void;
  readonly children?: ReactNode;
}

/** A photo, a few words, or both, with the day and the place. */
export function KeepsakeForm({ title, id, words, write, today, back, onBack, onKept, children, ...props }: Props) {
  const top = useTop();
  const keeping = useAct('keepKeepsake');
  const [photo, setPhoto] = useState(props.photo);
  const [missing, setMissing] = useState<'card_needs_day' | 'card_needs_one'>();
  const keep = async (event: FormEvent) => {
    event.preventDefault();
    const { note, place, date } = words;
    const lacks = !isDay(date) ? 'card_needs_day' : note.trim() === '' && !photo ? 'card_needs_one' : undefined;
    setMissing(lacks);
    if (lacks !== undefined) return;
    const kept = await keeping.run({ ...(id !== undefined && { id }), date, note, place, ...(photo && { photo }) });
    if (kept === undefined) return;
    onKept();
    location.hash = `#/keepsakes/card/${kept.id}`;
  };
  return (
    <form className="keepsake-form" noValidate onSubmit={(event) => void keep(event)}>
      <header>
        <h1 ref={top} tabIndex={-1} className="sentence sentence-page page-title">
          {title}
        </h1>
        <p className="page-lead">{say('card_new_lead')}</p>
      </header>
      <PhotoField photo={photo} note={words.note} onPhoto={setPhoto} />
      <div className="keepsake-words">
        <NoteField note={words.note} onNote={(note) => write({ note })} />
        <PlaceAndDay words={words} today={today} write={write} />
        {keeping.kind !== undefined && <FailureNote kind={keeping.kind} />}
        <p role="status" className="warning" hidden={missing === undefined}>
          {missing !== undefined && say(missing)}
        </p>
        <div className="row">
          <button type="submit" className="button lamp" aria-disabled={keeping.state === 'busy' || undefined}>
            {say(id === undefined ? 'card_keep' : 'card_keep_change')}
          </button>
          <a className="button" href={back} onClick={onBack}>
            {say('card_not_now')}
          </a>
        </div>
        {children}
      </div>
    </form>
  );
}

function isDay(date: string): boolean {
  return /^(?:19|20|21)\d\d-\d\d-\d\d$/.test(date);
}
