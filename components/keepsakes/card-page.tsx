import { useState } from 'react';
import { say, words } from '#lib/words.ts';
import { type Card, dayText } from './card-words.ts';
import { Face } from './memory-card.tsx';
import { NoCard } from './no-card.tsx';
import { TakeOutCard } from './take-out-card.tsx';
import { useCard } from './use-card.ts';
import { useTop } from './use-top.ts';
import './cards.css';
import './print.css';

/** One card on the table: to look at, to print, to change, to take out. */
export function CardPage({ id }: { readonly id: string }) {
  const now = useCard(id);
  return now.state === 'ready' ? <OnTheTable card={now.card} /> : <NoCard now={now} />;
}

function OnTheTable({ card }: { readonly card: Card }) {
  const top = useTop();
  const [leaving, setLeaving] = useState(false);
  return (
    <div className="card-page">
      <p className="small no-print">
        <a className="link" href="#/keepsakes">
          {say('card_back')}
        </a>
      </p>
      <h1 ref={top} tabIndex={-1} className="unseen">
        {say('card_title', dayText(card.date, words(), 'with-year'))}
      </h1>
      <article className="paper paper-large">
        <Face card={card} year="with-year" />
      </article>
      <div className="row no-print">
        <button type="button" className="button lamp" onClick={() => print()}>
          {say('card_print')}
        </button>
        <a className="button" href={`#/keepsakes/change/${card.id}`}>
          {say('card_change')}
        </a>
        <button type="button" className="button" aria-haspopup="dialog" onClick={() => setLeaving(true)}>
          {say('card_take_out')}
        </button>
      </div>
      <p className="hint no-print">{say('card_print_hint')}</p>
      {leaving && <TakeOutCard card={card} onClose={() => setLeaving(false)} />}
    </div>
  );
}
