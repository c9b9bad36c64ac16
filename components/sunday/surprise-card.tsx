import { type RefObject, useId, useRef } from 'react';
import { Unlock } from '#components/journal/unlock.tsx';
import { useOpened } from '#components/journal/use-opened.ts';
import { FailureNote } from '#components/ui/failure-note.tsx';
import { useAct } from '#components/ui/use-act.ts';
import { WritingLines } from '#components/ui/writing.tsx';
import { longestEntry } from '#lib/practice/journal.ts';
import { say } from '#lib/words.ts';
import { Card } from './card.tsx';
import type { CardProps } from './shared.ts';
import { SurpriseIdea } from './surprise-idea.tsx';
import type { DraftState } from './use-sunday-draft.ts';

type Props = CardProps & DraftState & { readonly again: () => void };

/** Something small to be glad about, known to nobody but the one who writes it. */
export function SurpriseCard({ sunday, settings, go, draft, write, again }: Props) {
  const keeping = useAct('keepSurprise');
  const opened = useOpened(sunday.surprise === undefined ? [] : [sunday.surprise]);
  const kept = opened.state === 'ready' ? (opened.entries[0]?.written.text ?? '') : '';
  const text = draft.surprise ?? kept;
  const name = settings?.partnerName ?? '';
  const field = useRef<HTMLTextAreaElement>(null);
  const take = (surprise: string) => {
    write({ surprise });
    field.current?.focus();
  };
  /** What was not kept stays in the field, and the card is not left. */
  const leave = async () => {
    if (draft.surprise === undefined) return true;
    if ((await keeping.run({ text: text.trim() })) === undefined) return false;
    write({ surprise: undefined });
    again();
    return true;
  };
  return (
    <Card
      step="surprise"
      title={name === '' ? say('sunday_surprise') : say('sunday_surprise_named', name)}
      lead={say('sunday_surprise_text')}
      {...{ sunday, go, leave }}
    >
      {opened.state === 'locked' ? (
        <Unlock />
      ) : (
        <>
          <SurpriseField {...{ field, text, name }} onText={(surprise) => write({ surprise })} />
          {text.trim() === '' && <SurpriseIdea onTake={take} />}
        </>
      )}
      {keeping.kind !== undefined && <FailureNote kind={keeping.kind} />}
    </Card>
  );
}

interface FieldProps {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly text: string;
  /** The partner's; empty where none was given. */
  readonly name: string;
  readonly onText: (text: string) => void;
}

function SurpriseField({ field, text, name, onText }: FieldProps) {
  const id = useId();
  return (
    <div className="sunday-field">
      <WritingLines
        label={say('sunday_surprise_label')}
        field={field}
        rows={3}
        maxLength={longestEntry}
        value={text}
        placeholder={say('sunday_surprise_hint')}
        describedBy={id}
        onText={onText}
      />
      <p id={id} className="hint">
        {name === '' ? say('sunday_surprise_note') : say('sunday_surprise_note_named', name)}
      </p>
    </div>
  );
}
