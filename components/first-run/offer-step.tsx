import { type ReactNode, useEffect, useRef, useState } from 'react';
import { KeepDialog } from '#components/house/keep-dialog.tsx';
import { slotReason } from '#components/house/slot-reason.ts';
import { Undo } from '#components/plan/undo.tsx';
import { FailureNote } from '#components/ui/failure-note.tsx';
import { sentenceCase } from '#components/ui/sentence-case.ts';
import { useNow } from '#components/ui/use-now.ts';
import { useRequest } from '#components/ui/use-request.ts';
import type { KeptTime } from '#lib/messages.ts';
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
  const [shown, setShown] = useState(0);
  const [asking, setAsking] = useState(false);
  const now = useNow(60_000);
  const when = (period: KeptTime['period']) => words().when(period, now, zone);

  if (kept !== undefined) {
    const title = sentenceCase(say('firstRun_kept', when(kept.period)));
    return (
      <Step title={title}>
        <p role="status" className="row">
          {say('popup_kept')} <Undo kept={kept} onUndone={() => onKept(undefined)} />
        </p>
        <button type="button" className="button lamp" onClick={onNext}>
          {say('firstRun_go_on')}
        </button>
      </Step>
    );
  }
  if (slots.state === 'waiting') return <Step title={say('firstRun_looking')} />;
  if (slots.state === 'failed') {
    return (
      <Step title={say('firstRun_offer_none')}>
        <FailureNote kind={slots.kind} onAgain={slots.again} />
        <GoOn onNext={onNext} />
      </Step>
    );
  }
  const slot = slots.value.slots[shown % Math.max(slots.value.slots.length, 1)];
  if (slot === undefined) {
    return (
      <Step title={say('firstRun_offer_none')}>
        <p className="soft">{say('firstRun_offer_none_text')}</p>
        <GoOn onNext={onNext} />
      </Step>
    );
  }
  return (
    <Step title={say('firstRun_offer', when(slot.period))}>
      <p className="soft" role="status">
        {slotReason(slot, words())}
      </p>
      <div className="row">
        <button type="button" className="button lamp" aria-haspopup="dialog" onClick={() => setAsking(true)}>
          {say('firstRun_offer_keep')}
        </button>
        {slots.value.slots.length > 1 && (
          <button type="button" className="button" onClick={() => setShown((before) => before + 1)}>
            {say('firstRun_offer_other')}
          </button>
        )}
        <button type="button" className="button" onClick={onNext}>
          {say('firstRun_offer_skip')}
        </button>
      </div>
      {asking && (
        <KeepDialog
          period={slot.period}
          zone={zone}
          why={slotReason(slot, words())}
          onKept={(one) => {
            setAsking(false);
            onKept(one);
          }}
          onClose={() => setAsking(false)}
        />
      )}
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
