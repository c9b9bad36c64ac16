import { useState } from 'react';
import type { NoticeView } from '#components/house/line-views.ts';
import { FailureNote } from '#components/ui/failure-note.tsx';
import { useAct } from '#components/ui/use-act.ts';
import type { House, KeptTime, Taken } from '#lib/messages.ts';
import { say, words } from '#lib/words.ts';
import { letGoText, reachesOthers, tapText } from './guest.ts';
import { MoveDialog } from './move-dialog.tsx';
import { placedText } from './taken-words.ts';

interface Props {
  readonly house: House;
  readonly notice: NoticeView;
  /** Where the planner would put what something lies on. */
  readonly taken: readonly Taken[];
  readonly again: () => void;
}

/** What happened to a kept time, once; where something new lies on it, with the choices there are. */
export function NoticeLine({ house, notice, taken, again }: Props) {
  const dismissing = useAct('dismissNotice');
  const dismiss = async () => {
    if ((await dismissing.run({ occasion: notice.occasion })) !== undefined) again();
  };
  const kept = house.coming.find(({ occasion }) => occasion === notice.occasion);
  const placed = taken.find((one) => one.kept.occasion === notice.occasion)?.placed;
  const asks = notice.choose !== undefined && kept !== undefined && !kept.theirs;
  return (
    <div className="notice" role="status">
      <span>{notice.text}</span>
      {asks && <Choices {...{ kept, placed }} zone={house.zone} onDone={() => void dismiss()} />}
      <button type="button" className="link" onClick={() => void dismiss()}>
        {notice.dismiss}
      </button>
    </div>
  );
}

interface TakenProps {
  readonly one: Taken;
  readonly zone: string;
  readonly again: () => void;
}

/** One more kept time that something lies on, where several are taken at once. */
export function TakenLine({ one: { kept, placed }, zone, again }: TakenProps) {
  return (
    <div className="notice">
      <span>{say('notice_outside_change', words().when(kept.period, Date.now(), zone))}</span>
      {!kept.theirs && <Choices {...{ kept, placed, zone }} onDone={again} />}
    </div>
  );
}

interface ChoicesProps {
  readonly kept: KeptTime;
  readonly placed: Taken['placed'];
  readonly zone: string;
  readonly onDone: () => void;
}

function Choices({ kept, placed, zone, onDone }: ChoicesProps) {
  const [moving, setMoving] = useState(false);
  const letting = useAct('letGo');
  const letGo = async () => {
    if ((await letting.run({ occasion: kept.occasion, told: reachesOthers(kept) })) !== undefined) onDone();
  };
  return (
    <>
      {placed !== undefined && <OneTap {...{ kept, placed, zone, onDone }} />}
      <button type="button" className="link" aria-haspopup="dialog" onClick={() => setMoving(true)}>
        {say('plan_move')}
      </button>
      <button type="button" className="link" onClick={() => void letGo()}>
        {letGoText(kept, words())}
      </button>
      {letting.kind !== undefined && <FailureNote kind={letting.kind} />}
      {moving && <MoveDialog onClose={() => setMoving(false)} kept={kept} zone={zone} onDone={onDone} />}
    </>
  );
}

type OneTapProps = ChoicesProps & { readonly placed: NonNullable<Taken['placed']> };

/** The least change that answers it: shorter, a little later, or another day of the week. */
function OneTap({ kept, placed, zone, onDone }: OneTapProps) {
  const moving = useAct('moveKept');
  const { occasion } = kept;
  const move = async () => {
    const moved = await moving.run({ occasion, period: placed.period, told: reachesOthers(kept) });
    if (moved !== undefined) onDone();
  };
  return (
    <>
      <button type="button" className="link strong" onClick={() => void move()}>
        {tapText(placedText(placed, zone, words()), kept, words())}
      </button>
      {moving.kind !== undefined && <FailureNote kind={moving.kind} onAgain={() => void move()} />}
    </>
  );
}
