import { useId, useState } from 'react';
import { slotReason } from '#components/house/slot-reason.ts';
import { Dialog } from '#components/ui/dialog.tsx';
import { FailureNote } from '#components/ui/failure-note.tsx';
import { sentenceCase } from '#components/ui/sentence-case.ts';
import { useAct } from '#components/ui/use-act.ts';
import { useNow } from '#components/ui/use-now.ts';
import { useRequest } from '#components/ui/use-request.ts';
import type { KeptTime } from '#lib/messages.ts';
import type { Period } from '#lib/time/period.ts';
import { say, words } from '#lib/words.ts';

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
  const name = useId();
  const now = useNow(60_000);
  const slots = useRequest('listSlots', { when: 'week', moving: kept.occasion });
  const moving = useAct('moveKept');
  const [picked, setPicked] = useState<Period>();
  const when = (period: Period) => words().when(period, now, zone);
  const move = async () => {
    if (picked === undefined) return;
    const moved = await moving.run({ occasion: kept.occasion, period: picked });
    if (moved === undefined) return;
    close();
    onDone(say('plan_moved', when(moved.period)));
  };
  return (
    <>
      <p className="soft">{say('plan_move_now', when(kept.period))}</p>
      {slots.state === 'waiting' && <p role="status">{say('plan_moving_wait')}</p>}
      {slots.state === 'failed' && <FailureNote kind={slots.kind} onAgain={slots.again} />}
      {slots.state === 'ready' && slots.value.slots.length === 0 && <p role="status">{say('plan_move_none')}</p>}
      {slots.state === 'ready' && (
        <ul className="move-slots">
          {slots.value.slots.slice(0, 6).map((slot) => (
            <li key={slot.period.start}>
              <label className="move-slot">
                <input
                  type="radio"
                  name={name}
                  checked={picked?.start === slot.period.start}
                  onChange={() => setPicked(slot.period)}
                />
                <span>
                  <strong>{sentenceCase(when(slot.period))}</strong>
                  <span className="hint">{slotReason(slot, words())}</span>
                </span>
              </label>
            </li>
          ))}
        </ul>
      )}
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
