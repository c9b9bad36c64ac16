import { useState } from 'react';
import { sentenceView } from '#components/house/house-view.ts';
import { Unlock } from '#components/journal/unlock.tsx';
import { useOpened } from '#components/journal/use-opened.ts';
import { fullStop, tidy } from '#components/newtab/kept-sentence.ts';
import { dateText } from '#components/ui/date-text.ts';
import { useFocusAfter } from '#components/ui/use-focus-after.ts';
import type { Appreciation, Entry, OpenEntry } from '#lib/messages.ts';
import { count, say, words } from '#lib/words.ts';

/** As many as are read in one sitting. */
const page = 12;

interface Props {
  readonly all: readonly Entry<'appreciation'>[];
  /** The page says that it is locked already, above. */
  readonly lockIsSaid: boolean;
}

/** What was said of the other, to be read again. */
export function Appreciations({ all, lockIsSaid }: Props) {
  const opened = useOpened(all);
  if (opened.state === 'locked' && lockIsSaid) return null;
  return (
    <section aria-labelledby="keepsakes-words">
      <h2 id="keepsakes-words">{say('keepsakes_words')}</h2>
      {opened.state === 'locked' && <Unlock />}
      {opened.state === 'waiting' && <p role="status">{say('lock_opening')}</p>}
      {opened.state === 'ready' && <SaidList all={opened.entries.map(said)} />}
      {opened.state === 'ready' && opened.unread > 0 && <p className="hint">{count('lock_unread', opened.unread)}</p>}
    </section>
  );
}

function said({ written, ...facts }: OpenEntry<'appreciation'>): Appreciation {
  return { ...facts, ...written };
}

function SaidList({ all }: { readonly all: readonly Appreciation[] }) {
  const [shown, setShown] = useState(page);
  const [firstNew, focusNew] = useFocusAfter<HTMLLIElement>();
  const more = () => {
    setShown((before) => before + page);
    focusNew();
  };
  return (
    <>
      <ul className="said-list">
        {all.slice(0, shown).map((one, index) => (
          <li key={one.id} className="said" tabIndex={-1} ref={index === shown - page ? firstNew : undefined}>
            <Said one={one} />
          </li>
        ))}
      </ul>
      {shown < all.length && (
        <button type="button" className="button compact said-more" onClick={more}>
          {say('keepsakes_more')}
        </button>
      )}
    </>
  );
}

function Said({ one }: { readonly one: Appreciation }) {
  const { text } = sentenceView({ opening: one.opening, kept: one }, '', words());
  return (
    <>
      <p className="sentence said-words" dir="auto">
        {text} <span className="said-lit">{tidy(one.deed)}</span> {say('appreciation_middle')}{' '}
        <span className="said-lit">{tidy(one.feeling)}</span>
        {fullStop(one.feeling)}
      </p>
      <p className="hint">{dateText(one.date, words())}</p>
    </>
  );
}
