import { useId, useState } from 'react';
import { keptName } from '#components/house/ritual-name.ts';
import { reachesOthers, tapText } from '#components/plan/guest.ts';
import { FailureNote } from '#components/ui/failure-note.tsx';
import { sentenceCase } from '#components/ui/sentence-case.ts';
import { useAct } from '#components/ui/use-act.ts';
import { useFocusAfter } from '#components/ui/use-focus-after.ts';
import type { House, KeptTime } from '#lib/messages.ts';
import { count, say, words } from '#lib/words.ts';
import './auto-booked.css';

/** As many as leave room for the rest of the popup; the others are one tap away. */
const atOnce = 3;

interface Props {
  readonly house: House;
  readonly again: () => void;
}

/** What was booked by the person's standing choice, before anything else: each can be undone, or all of it is fine. */
export function AutoBooked({ house, again }: Props) {
  const [said, setSaid] = useState('');
  const [part, focusPart] = useFocusAfter<HTMLElement>();
  const dismissing = useAct('dismissNotice');
  const { autoBooked } = house;
  const tell = (news: string) => {
    setSaid(news);
    focusPart();
    again();
  };
  const allFine = async () => {
    for (const { occasion } of autoBooked) {
      if ((await dismissing.run({ occasion })) === undefined) return again();
    }
    tell(say('kept_auto_fine_done'));
  };
  if (autoBooked.length === 0 && said === '') return null;
  return (
    <section ref={part} className="booked" tabIndex={-1} aria-label={say('kept_auto')}>
      {autoBooked.length > 0 && (
        <>
          <h2>{say('kept_auto')}</h2>
          <BookedList house={house} onUndone={tell} />
          <button type="button" className="button compact" onClick={() => void allFine()}>
            {say('kept_auto_fine')}
          </button>
        </>
      )}
      <p role="status" className="small soft">
        {said}
      </p>
      {dismissing.kind !== undefined && <FailureNote kind={dismissing.kind} />}
    </section>
  );
}

function BookedList({ house, onUndone }: { readonly house: House; readonly onUndone: (news: string) => void }) {
  const rows = house.autoBooked.map((kept) => <Booked key={kept.occasion} {...{ kept, house, onUndone }} />);
  const others = rows.slice(atOnce);
  return (
    <>
      <ul className="booked-list">{rows.slice(0, atOnce)}</ul>
      {others.length > 0 && (
        <details>
          <summary className="small">{count('kept_auto_more', others.length)}</summary>
          <ul className="booked-list">{others}</ul>
        </details>
      )}
    </>
  );
}

interface BookedProps {
  readonly kept: KeptTime;
  readonly house: House;
  readonly onUndone: (news: string) => void;
}

function Booked({ kept, house: { zone, madeAt, thing }, onUndone }: BookedProps) {
  const what = useId();
  const undoing = useAct('undoKept');
  const undo = async () => {
    const undone = await undoing.run({ occasion: kept.occasion, told: reachesOthers(kept) });
    if (undone !== undefined) onUndone(say(undone.waiting ? 'taken_out_waiting' : 'plan_undone'));
  };
  return (
    <li className="booked-one">
      <p id={what}>
        <strong>{sentenceCase(words().when(kept.period, madeAt, zone))}</strong>
        <span className="soft">{keptName(kept, thing, words())}</span>
      </p>
      <button
        type="button"
        className="link"
        aria-describedby={what}
        aria-disabled={undoing.state === 'busy' || undefined}
        onClick={() => void undo()}
      >
        {tapText(say('popup_undo'), kept, words())}
      </button>
      {undoing.kind !== undefined && <FailureNote kind={undoing.kind} />}
    </li>
  );
}
