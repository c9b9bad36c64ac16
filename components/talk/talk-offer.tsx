import { useCallback, useState } from 'react';
import { KeepDialog } from '#components/house/keep-dialog.tsx';
import { KeptNote } from '#components/house/kept-note.tsx';
import { ObstacleNote } from '#components/house/obstacle-note.tsx';
import { slotReason } from '#components/house/slot-reason.ts';
import { FailureNote } from '#components/ui/failure-note.tsx';
import { sentenceCase } from '#components/ui/sentence-case.ts';
import { useFocusAfter } from '#components/ui/use-focus-after.ts';
import { useNow } from '#components/ui/use-now.ts';
import { useRequest } from '#components/ui/use-request.ts';
import type { House, KeptTime } from '#lib/messages.ts';
import type { Slot } from '#lib/planning/slot.ts';
import { type Instant, minuteMs } from '#lib/time/period.ts';
import { say, words } from '#lib/words.ts';
import './talk-offer.css';

interface Props {
  readonly minutes: 10 | 25;
  /** Not before this. */
  readonly from?: Instant | undefined;
  /** The words of the way to the preview. */
  readonly label: string;
}

/** The next free time for a short talk, and the way to keep it: after a preview, and with an undo. */
export function TalkOffer({ minutes, from, label }: Props) {
  const [kept, setKept] = useState<KeptTime>();
  const [part, focusPart] = useFocusAfter<HTMLDivElement>();
  const house = useRequest('readHouse', { fresh: false }, ['house', 'settings']);
  const open = useCallback(() => setKept(undefined), []);
  if (house.state === 'failed') return <FailureNote kind={house.kind} onAgain={house.again} />;
  if (house.state === 'waiting') return <Looking />;
  const keep = (time: KeptTime) => {
    setKept(time);
    focusPart();
  };
  return (
    <div ref={part} className="talk-offer" tabIndex={-1}>
      <p role="status">{kept !== undefined && <KeptNote kept={kept} zone={house.value.zone} onGone={open} />}</p>
      {kept === undefined && <NextTime {...{ minutes, from, label }} house={house.value} onKept={keep} />}
    </div>
  );
}

function Looking() {
  return (
    <p role="status" className="soft">
      {say('popup_looking')}
    </p>
  );
}

interface NextProps extends Props {
  readonly house: House;
  readonly onKept: (kept: KeptTime) => void;
}

function NextTime({ minutes, from, label, house, onKept }: NextProps) {
  const ask = { lengthMs: minutes * minuteMs, ...(from !== undefined && { from }) };
  const found = useRequest('listTalkSlots', ask, ['house', 'settings', 'accounts']);
  const [asked, setAsked] = useState<Slot>();
  const now = useNow(60_000);
  if (found.state === 'waiting') return <Looking />;
  if (found.state === 'failed') return <FailureNote kind={found.kind} onAgain={found.again} />;
  const { slots, obstacle } = found.value;
  const [slot] = slots;
  if (obstacle !== undefined) return <ObstacleNote obstacle={obstacle} onAgain={found.again} />;
  if (slot === undefined) return <p className="soft">{say(isTalkKept(house) ? 'talk_kept_already' : 'talk_none')}</p>;
  return (
    <>
      <p>{sentenceCase(words().when(slot.period, now, house.zone))}</p>
      <p>
        <button type="button" className="button compact" aria-haspopup="dialog" onClick={() => setAsked(slot)}>
          {label}
        </button>
      </p>
      {asked !== undefined && (
        <KeepDialog
          ritual="talk"
          period={asked.period}
          zone={house.zone}
          why={slotReason(asked, words())}
          onKept={onKept}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  );
}

function isTalkKept({ days }: House): boolean {
  return days.some(({ kept }) => kept.some(({ ritual }) => ritual === 'talk'));
}
