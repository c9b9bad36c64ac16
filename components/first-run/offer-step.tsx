import { type ReactNode, useEffect, useRef, useState } from 'react';
import { KeepDialog } from '#components/house/keep-dialog.tsx';
import { ObstacleNote } from '#components/house/obstacle-note.tsx';
import { slotReason } from '#components/house/slot-reason.ts';
import { keptNote } from '#components/plan/kept-words.ts';
import { Undo } from '#components/plan/undo.tsx';
import { FailureNote } from '#components/ui/failure-note.tsx';
import { sentenceCase } from '#components/ui/sentence-case.ts';
import { useNow } from '#components/ui/use-now.ts';
import { useRequest } from '#components/ui/use-request.ts';
import type { KeptTime } from '#lib/messages.ts';
import type { Slot } from '#lib/planning/slot.ts';
import { say, words } from '#lib/words.ts';

interface Props {
  readonly zone: string;
  readonly kept: KeptTime | undefined;
  readonly onKept: (kept: KeptTime | undefined) => void;
  readonly onNext: () => void;
}

/** The first time that fits, found in this browser alone. */
export function OfferStep({ zone, kept, onKept, onNext }: Props) {
  const slots = useRequest('listSlots', { when: 'week' });
  const now = useNow(60_000);
  const when = (period: KeptTime['period']) => words().when(period, now, zone);
  if (kept !== undefined) {
    return (
      <Step title={sentenceCase(say('firstRun_kept', when(kept.period)))}>
        <p role="status" className="row">
          {keptNote(kept, words()) ?? say('popup_kept')} <Undo kept={kept} onUndone={() => onKept(undefined)} />
        </p>
        <GoOn onNext={onNext} />
      </Step>
    );
  }
  if (slots.state === 'waiting') return <Step title={say('firstRun_looking')} />;
  const obstacle = slots.state === 'ready' ? slots.value.obstacle : undefined;
  if (slots.state === 'failed' || obstacle !== undefined || slots.value.slots.length === 0) {
    return (
      <Step title={say(obstacle === undefined ? 'firstRun_offer_none' : 'plan_head_nowhere')}>
        {slots.state === 'failed' && <FailureNote kind={slots.kind} onAgain={slots.again} />}
        {obstacle !== undefined && <ObstacleNote obstacle={obstacle} onAgain={slots.again} />}
        {slots.state === 'ready' && obstacle === undefined && <p className="soft">{say('firstRun_offer_none_text')}</p>}
        <GoOn onNext={onNext} />
      </Step>
    );
  }
  return <Offered slots={slots.value.slots} zone={zone} when={when} onKept={onKept} onNext={onNext} />;
}

interface OfferedProps extends Omit<Props, 'kept'> {
  readonly slots: readonly Slot[];
  readonly when: (period: KeptTime['period']) => string;
}

/** One time at once; another is a tap away. */
function Offered({ slots, zone, when, onKept, onNext }: OfferedProps) {
  const [shown, setShown] = useState(0);
  const [asking, setAsking] = useState(false);
  const slot = slots[shown % slots.length];
  if (slot === undefined) return null;
  const why = slotReason(slot, words());
  const close = () => setAsking(false);
  return (
    <Step title={say('firstRun_offer', when(slot.period))}>
      <p className="soft">{why}</p>
      <div className="row">
        <button type="button" className="button lamp" aria-haspopup="dialog" onClick={() => setAsking(true)}>
          {say('firstRun_offer_keep')}
        </button>
        {slots.length > 1 && (
          <button type="button" className="button" onClick={() => setShown((before) => before + 1)}>
            {say('firstRun_offer_another')}
          </button>
        )}
        <button type="button" className="button" onClick={onNext}>
          {say('firstRun_offer_skip')}
        </button>
      </div>
      {asking && <KeepDialog period={slot.period} zone={zone} why={why} onKept={onKept} onClose={close} />}
    </Step>
  );
}

/** The step comes a moment after its tap, so it takes the focus itself; what it finds is read aloud. */
function Step({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="start-step">
      <h1 ref={heading} className="sentence sentence-page" tabIndex={-1} aria-live="polite">
        {title}
      </h1>
      {children}
    </div>
  );
}

function GoOn({ onNext }: { readonly onNext: () => void }) {
  return (
    <button type="button" className="button lamp" onClick={onNext}>
      {say('firstRun_go_on')}
    </button>
  );
}
