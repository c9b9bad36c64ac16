import { useId, useState } from 'react';
import { slotReason } from '#components/house/slot-reason.ts';
import { Dialog } from '#components/ui/dialog.tsx';
import { FailureNote } from '#components/ui/failure-note.tsx';
import { sentenceCase } from '#components/ui/sentence-case.ts';
import { useAct } from '#components/ui/use-act.ts';
import { useNow } from '#components/ui/use-now.ts';
import { useRequest } from '#components/ui/use-request.ts';
import type { KeptTime } from '#lib/messages.ts';
import type { Slot } from '#lib/planning/slot.ts';
import type { Period } from '#lib/time/period.ts';
import { say, words } from '#lib/words.ts';
import { reachesOthers, who } from './guest.ts';

interface Props {
  readonly onClose: () => void;
  readonly kept: KeptTime;
  readonly zone: string;
  readonly onDone: (news: string) => void;
}

/** Another time for a kept one, out of its own week. Nothing moves before the last tap. */
export function MoveDialog({ onClose, ...rest }: Props) {
  const title = useId();
  return (
    <Dialog labelledBy={title} onClose={onClose}>
      <div className="stack">
        <h2 id={title}>{say('plan_move_title')}</h2>
        <MoveChoices {...rest} close={onClose} />
      </div>
    </Dialog>
  );
}

type ChoicesProps = Pick<Props, 'kept' | 'zone' | 'onDone'> & { readonly close: () => void };

function MoveChoices({ kept, zone, onDone, close }: ChoicesProps) {
  const now = useNow(60_000);
  const slots = useRequest('listSlots', { when: 'week', moving: kept.occasion });
  const moving = useAct('moveKept');
  const [picked, setPicked] = useState<Period>();
  const when = (period: Period) => words().when(period, now, zone);
  const move = async () => {
    if (picked === undefined) return;
    const moved = await moving.run({ occasion: kept.occasion, period: picked, told: reachesOthers(kept) });
    if (moved === undefined) return;
    close();
    onDone(say('plan_moved', when(moved.period)));
  };
  return (
    <>
      <p className="soft">{say('plan_move_now', when(kept.period))}</p>
      {slots.state === 'waiting' && <p role="status">{say('plan_moving_wait')}</p>}
      {slots.state === 'failed' && <FailureNote kind={slots.kind} onAgain={slots.again} />}
      {slots.state === 'ready' && (
        <MoveSlots slots={slots.value.slots} picked={picked} when={when} onPick={setPicked} />
      )}
      {reachesOthers(kept) && <p className="soft">{sentenceCase(say('guest_move_tells', who(kept, words())))}</p>}
      {moving.kind !== undefined && <FailureNote kind={moving.kind} onAgain={slots.again} />}
      <div className="row">
        <button type="button" className="button lamp" disabled={picked === undefined} onClick={() => void move()}>
          {say('plan_move_do')}
        </button>
        <button type="button" className="button" onClick={close}>
          {say('plan_move_stay')}
        </button>
      </div>
    </>
  );
}

interface SlotsProps {
  readonly slots: readonly Slot[];
  readonly picked: Period | undefined;
  readonly when: (period: Period) => string;
  readonly onPick: (period: Period) => void;
}

const most = 6;

function MoveSlots({ slots, picked, when, onPick }: SlotsProps) {
  const name = useId();
  if (slots.length === 0) return <p role="status">{say('plan_move_none')}</p>;
  return (
    <fieldset>
      <legend className="unseen">{say('plan_move_title')}</legend>
      {slots.slice(0, most).map((slot) => (
        <label key={slot.period.start} className="move-slot">
          <input
            type="radio"
            name={name}
            checked={picked?.start === slot.period.start}
            onChange={() => onPick(slot.period)}
          />
          <span>
            <strong>{sentenceCase(when(slot.period))}</strong>
            <span className="hint">{slotReason(slot, words())}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
