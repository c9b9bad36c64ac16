import { useState } from 'react';
import { endedLine, type TapView } from '#components/house/ask-views.ts';
import { FailureNote } from '#components/ui/failure-note.tsx';
import { useAct } from '#components/ui/use-act.ts';
import { useFocusAfter } from '#components/ui/use-focus-after.ts';
import type { House } from '#lib/messages.ts';
import { type CalendarDate, wallTimeAt } from '#lib/time/wall-time.ts';
import { say, words } from '#lib/words.ts';
import './ended-ask.css';

/** One kept time that is over, asked about once: kept, partly, not this time. What is answered needs no more words. */
export function EndedAsk({ house }: { readonly house: House }) {
  const marking = useAct('markKept');
  const [said, setSaid] = useState('');
  const [day, setDay] = useState<CalendarDate>();
  const [place, focusPlace] = useFocusAfter<HTMLDivElement>();
  const line = said === '' && house.pausedUntil === '' ? endedLine(house, words(), Date.now()) : undefined;
  const answer = async (tap: TapView) => {
    if (tap.ask !== 'markKept' || (await marking.run(tap.input)) === undefined) return;
    const { ended, zone } = house;
    setDay(ended && tap.input.how !== 'not-this-time' ? wallTimeAt(ended.period.start, zone).date : undefined);
    setSaid(tap.done);
    focusPlace();
  };
  if (line === undefined && said === '') return null;
  return (
    <div ref={place} className="ended" tabIndex={-1}>
      {line !== undefined && (
        <>
          <p>{line.text}</p>
          <div className="row ended-answers">
            {line.taps.map((tap) => (
              <button
                key={tap.text}
                type="button"
                className="button compact"
                aria-disabled={marking.state === 'busy' || undefined}
                onClick={() => void answer(tap)}
              >
                {tap.text}
              </button>
            ))}
          </div>
        </>
      )}
      <p role="status">{said}</p>
      {said !== '' && day !== undefined && (
        <a className="link" href={`/home.html#/keepsakes/new/${day}`}>
          {say('box_add')}
        </a>
      )}
      {marking.kind !== undefined && <FailureNote kind={marking.kind} />}
    </div>
  );
}
