import { useId } from 'react';
import { longestEntry } from '#lib/practice/journal.ts';
import type { CalendarDate } from '#lib/time/wall-time.ts';
import { say } from '#lib/words.ts';
import type { KeepsakeDraft } from './keepsake-draft.ts';

interface NoteProps {
  readonly note: string;
  readonly onNote: (note: string) => void;
}

export function NoteField({ note, onNote }: NoteProps) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="label">
        {say('card_note')}
      </label>
      <textarea
        id={id}
        className="field keepsake-note"
        dir="auto"
        rows={4}
        maxLength={longestEntry}
        value={note}
        placeholder={say('card_note_hint')}
        onChange={(event) => onNote(event.target.value)}
      />
    </div>
  );
}

interface PlaceProps {
  readonly words: KeepsakeDraft;
  readonly today: CalendarDate;
  readonly write: (part: Partial<KeepsakeDraft>) => void;
}

export function PlaceAndDay({ words, today, write }: PlaceProps) {
  const id = useId();
  return (
    <div className="keepsake-pair">
      <div>
        <label htmlFor={`${id}-day`} className="label">
          {say('card_day')}
        </label>
        <input
          id={`${id}-day`}
          type="date"
          className="field"
          max={today}
          value={words.date}
          onChange={(event) => write({ date: event.target.value })}
        />
      </div>
      <div>
        <label htmlFor={`${id}-place`} className="label">
          {say('card_place')}
        </label>
        <input
          id={`${id}-place`}
          className="field"
          dir="auto"
          autoComplete="off"
          maxLength={200}
          value={words.place}
          placeholder={say('card_place_hint')}
          onChange={(event) => write({ place: event.target.value })}
        />
      </div>
    </div>
  );
}
