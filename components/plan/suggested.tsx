import { useState } from 'react';
import { slotReason } from '#components/house/slot-reason.ts';
import { FailureNote } from '#components/ui/failure-note.tsx';
import { sentenceCase } from '#components/ui/sentence-case.ts';
import { useNow } from '#components/ui/use-now.ts';
import { useRequest } from '#components/ui/use-request.ts';
import type { Output } from '#lib/messages.ts';
import type { Slot } from '#lib/planning/slot.ts';
import { count, say, words } from '#lib/words.ts';
import { NothingOffered } from './nothing-offered.tsx';

interface Props {
  /** The best one is the page's one primary action, where nothing is kept yet. */
  readonly primary: boolean;
  /** Nothing is kept yet. */
  readonly isEmpty: boolean;
  readonly zone: string;
  readonly onKeep: (slot: Slot) => void;
}

const shownFirst = 3;
/** More is a list to work through, not a choice. */
const shownMost = 12;

/** Times that would do, best first, each with its reason. */
export function Suggested({ partnerName, ...rest }: Props & { readonly partnerName: string }) {
  const slots = useRequest('listSlots', { when: 'week' }, ['house', 'settings', 'accounts']);
  return (
    <section aria-labelledby="plan-suggested">
      <h2 id="plan-suggested">{partnerName === '' ? say('plan_suggested') : say('plan_suggested_for', partnerName)}</h2>
      {slots.state === 'waiting' && (
        <p role="status" className="time-why">
          {say('popup_looking')}
        </p>
      )}
      {slots.state === 'failed' && <FailureNote kind={slots.kind} onAgain={slots.again} />}
      {slots.state === 'ready' && <SuggestedList answer={slots.value} again={slots.again} {...rest} />}
    </section>
  );
}

interface ListProps extends Props {
  readonly answer: Output<'listSlots'>;
  readonly again: () => void;
}

function SuggestedList({ answer, again, isEmpty, primary, zone, onKeep }: ListProps) {
  const [all, setAll] = useState(false);
  const { obstacle } = answer;
  const slots = answer.slots.slice(0, shownMost);
  if (obstacle !== undefined) {
    return <NothingOffered obstacle={obstacle} onAgain={again} />;
  }
  if (slots.length === 0) {
    return <p className="time-why">{say(isEmpty ? 'plan_suggested_none' : 'plan_suggested_kept')}</p>;
  }
  const shown = all ? slots : slots.slice(0, shownFirst);
  return (
    <>
      <ul className="time-list">
        {shown.map((slot, place) => (
          <SuggestedRow
            key={slot.period.start}
            slot={slot}
            primary={primary && place === 0}
            zone={zone}
            onKeep={onKeep}
          />
        ))}
      </ul>
      {shown.length < slots.length && (
        <button type="button" className="link soft" onClick={() => setAll(true)}>
          {count('plan_more', slots.length - shown.length)}
        </button>
      )}
    </>
  );
}

type RowProps = Omit<Props, 'isEmpty'> & { readonly slot: Slot };

function SuggestedRow({ slot, primary, zone, onKeep }: RowProps) {
  const now = useNow(60_000);
  const when = words().when(slot.period, now, zone);
  return (
    <li className="time-row time-offered">
      <div>
        <strong className="time-when">{sentenceCase(when)}</strong>
        <p className="time-why">{slotReason(slot, words())}</p>
      </div>
      <button
        type="button"
        className={primary ? 'button compact lamp' : 'button compact'}
        aria-haspopup="dialog"
        aria-label={say('plan_keep_named', when)}
        onClick={() => onKeep(slot)}
      >
        {say('plan_keep')}
      </button>
    </li>
  );
}
