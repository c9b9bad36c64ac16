import { FailureNote } from '#components/ui/failure-note.tsx';
import { count, words } from '#lib/words.ts';
import { type Card, cardLine, noteLength, photoAlt } from './card-words.ts';
import { PhotoView } from './photo-view.tsx';
import { useCard } from './use-card.ts';
import './cards.css';

interface Props {
  readonly id: string;
  readonly year: 'with-year' | 'without-year';
}

/** One card among the others; a tap lays it on the table. */
export function MemoryCard({ id, year }: Props) {
  const now = useCard(id);
  if (now.state === 'ready') {
    return (
      <a className="paper" href={`#/keepsakes/card/${id}`}>
        <Face card={now.card} year={year} />
      </a>
    );
  }
  if (now.state === 'failed') return <FailureNote kind={now.kind} onAgain={now.again} />;
  if (now.state === 'unread') return <p className="hint">{count('lock_unread', 1)}</p>;
  return now.state === 'waiting' ? <div className="paper" aria-busy="true" /> : null;
}

/** What is on a card: the photo, the note, the day and the place. */
export function Face({ card, year }: { readonly card: Card; readonly year: Props['year'] }) {
  const { note, photo } = card.written;
  return (
    <>
      {photo !== undefined && <PhotoView photo={photo} alt={photoAlt(card, words())} />}
      {note !== '' && (
        <span
          className="sentence paper-note"
          dir="auto"
          data-length={noteLength(note)}
          data-alone={photo === undefined}
        >
          {note}
        </span>
      )}
      <span className="paper-line">
        <bdi>{cardLine(card, words(), year)}</bdi>
      </span>
    </>
  );
}
