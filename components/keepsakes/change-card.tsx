import { useState } from 'react';
import { type DraftStorage, useDraftStorage } from '#components/journal/draft-storage.ts';
import type { CalendarDate } from '#lib/time/wall-time.ts';
import { say } from '#lib/words.ts';
import type { Card } from './card-words.ts';
import { dropChange, loadChange, saveChange } from './keepsake-draft.ts';
import { KeepsakeForm } from './keepsake-form.tsx';
import { NoCard } from './no-card.tsx';
import { useCard } from './use-card.ts';

interface Props {
  readonly id: string;
  readonly today: CalendarDate;
}

/** A card that is in the box, to be changed; its new words wait while the journal is locked, or the page is left. */
export function ChangeCard({ id, today }: Props) {
  const now = useCard(id);
  const drafts = useDraftStorage('card-change');
  if (now.state !== 'ready') return <NoCard now={now} />;
  if (drafts === undefined) return <NoCard now={{ state: 'waiting' }} />;
  return <Form card={now.card} drafts={drafts} today={today} />;
}

interface FormProps {
  readonly card: Card;
  readonly drafts: DraftStorage;
  readonly today: CalendarDate;
}

function Form({ card, drafts, today }: FormProps) {
  const { note, place = '', photo } = card.written;
  const [words, setWords] = useState(() => loadChange(drafts, card.id) ?? { note, place, date: card.date });
  return (
    <KeepsakeForm
      title={say('card_change_title')}
      id={card.id}
      words={words}
      write={(part) => {
        const after = { ...words, ...part };
        setWords(after);
        saveChange(drafts, card.id, after);
      }}
      photo={photo}
      today={today}
      back={`#/keepsakes/card/${card.id}`}
      onBack={() => dropChange(drafts)}
      onKept={() => dropChange(drafts)}
    />
  );
}
