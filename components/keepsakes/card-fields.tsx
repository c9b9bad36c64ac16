import { useId } from 'react';
import { WritingLine, WritingLines } from '#components/ui/writing.tsx';
import { longestEntry } from '#lib/practice/journal.ts';
import type { CalendarDate } from '#lib/time/wall-time.ts';
import { say } from '#lib/words.ts';
import type { KeepsakeDraft } from './keepsake-draft.ts';

interface NoteProps {
  readonly note: string;
  readonly onNote: (note: string) => void;
}

export function NoteField({ note, onNote }: NoteProps) {
  return (
    <div>
      <WritingLines
        label={say('card_note')}
        className="keepsake-note"
        rows={4}
        maxLength={longestEntry}
        value={note}
        placeholder={say('card_note_hint')}
        onText={onNote}
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
        <label htmlFor={id} className="label">
          {say('card_day')}
        </label>
        <input
          id={id}
          type="date"
          className="field"
          max={today}
          value={words.date}
          onChange={(event) => write({ date: event.target.value })}
        />
      </div>
      <div>
        <WritingLine
          label={say('card_place')}
          maxLength={200}
          value={words.place}
          placeholder={say('card_place_hint')}
          onText={(place) => write({ place })}
        />
      </div>
    </div>
  );
}
