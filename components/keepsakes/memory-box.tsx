import { useState } from 'react';
import { useJournalKey } from '#components/journal/journal-key.tsx';
import { Unlock } from '#components/journal/unlock.tsx';
import { useFocusAfter } from '#components/ui/use-focus-after.ts';
import type { Box } from '#lib/messages.ts';
import { say } from '#lib/words.ts';
import { MemoryCard } from './memory-card.tsx';
import './cards.css';

/** As many as lie on the table at once. */
const page = 9;

/** Photos and notes of times that were kept, newest first, and the way to one more. */
export function MemoryBox({ box }: { readonly box: Box }) {
  const { lock, key } = useJournalKey();
  const [shown, setShown] = useState(page);
  const [firstNew, focusNew] = useFocusAfter<HTMLLIElement>();
  const { cards } = box;
  const thisYear = box.today.slice(0, 4);
  const more = () => {
    setShown((before) => before + page);
    focusNew();
  };
  return (
    <section className="memory-box" aria-labelledby="keepsakes-box">
      <div className="memory-head">
        <h2 id="keepsakes-box">{say('box_title')}</h2>
        <a className={cards.length === 0 ? 'button' : 'button compact'} href="#/keepsakes/new">
          {say('box_add')}
        </a>
      </div>
      {cards.length === 0 && <p className="hint keepsakes-later">{say('box_none')}</p>}
      {cards.length > 0 && lock !== undefined && key === undefined ? (
        <Unlock />
      ) : (
        <ul className="papers">
          {cards.slice(0, shown).map(({ id, date }, index) => (
            <li key={id} tabIndex={-1} ref={index === shown - page ? firstNew : undefined}>
              <MemoryCard id={id} year={date.startsWith(thisYear) ? 'without-year' : 'with-year'} />
            </li>
          ))}
        </ul>
      )}
      {shown < cards.length && (
        <button type="button" className="button compact said-more" onClick={more}>
          {say('keepsakes_more')}
        </button>
      )}
    </section>
  );
}
