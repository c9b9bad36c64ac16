import { useJournalKey } from '#components/journal/journal-key.tsx';
import { Unlock } from '#components/journal/unlock.tsx';
import type { Box, History } from '#lib/messages.ts';
import { say } from '#lib/words.ts';
import { LitWindows } from './lit-windows.tsx';
import { MemoryCard } from './memory-card.tsx';
import { useTop } from './use-top.ts';
import { Years, yearsOf } from './years.tsx';
import './print.css';

interface Props {
  readonly year: string;
  readonly history: History;
  readonly box: Box;
}

/** One year as a wall of lit windows, with its cards in the order in which they came. */
export function YearPage({ year, history, box }: Props) {
  const { lock, key } = useJournalKey();
  const top = useTop();
  const windows = history.windows.filter(({ date }) => date.startsWith(year));
  const cards = box.cards.filter(({ date }) => date.startsWith(year)).toReversed();
  const isLocked = lock !== undefined && key === undefined && cards.length > 0;
  return (
    <div className="keepsakes year-page">
      <header>
        <p className="small no-print">
          <a className="link" href="#/keepsakes">
            {say('card_back')}
          </a>
        </p>
        <h1 ref={top} tabIndex={-1} className="sentence sentence-page page-title">
          {say('year_title', year)}
        </h1>
        <p className="page-lead">{say(windows.length + cards.length > 0 ? 'year_lead' : 'year_none')}</p>
      </header>
      {windows.length > 0 && <LitWindows windows={windows} thisYear={year} />}
      {isLocked ? (
        <Unlock />
      ) : (
        <ul className="papers">
          {cards.map(({ id }) => (
            <li key={id}>
              <MemoryCard id={id} year="without-year" />
            </li>
          ))}
        </ul>
      )}
      <div className="row no-print">
        {windows.length + cards.length > 0 && !isLocked && (
          <button type="button" className="button" onClick={() => print()}>
            {say('year_print')}
          </button>
        )}
        <Years years={yearsOf(history.windows, box)} here={year} />
      </div>
    </div>
  );
}
