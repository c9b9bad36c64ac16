import { useState } from 'react';
import type { CalendarDate } from '#lib/time/wall-time.ts';
import { say } from '#lib/words.ts';
import type { Card } from './card-words.ts';
import { KeepsakeForm } from './keepsake-form.tsx';
import { NoCard } from './no-card.tsx';
import { useCard } from './use-card.ts';

interface Props {
  readonly id: string;
  readonly today: CalendarDate;
}

/** A card that is in the box, to be changed. */
export function ChangeCard({ id, today }: Props) {
  const now = useCard(id);
  return now.state === 'ready' ? <Form card={now.card} today={today} /> : <NoCard now={now} />;
}

function Form({ card, today }: { readonly card: Card; readonly today: CalendarDate }) {
  const { note, place = '', photo } = card.written;
  const [words, setWords] = useState({ note, place, date: card.date });
  return (
    <KeepsakeForm
      title={say('card_change_title')}
      id={card.id}
      words={words}
      write={(part) => setWords((before) => ({ ...before, ...part }))}
      photo={photo}
      today={today}
      back={`#/keepsakes/card/${card.id}`}
      onKept={() => undefined}
    />
  );
}
