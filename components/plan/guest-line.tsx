import { useEffect } from 'react';
import { FailureNote, failureSentence } from '#components/ui/failure-note.tsx';
import { sentenceCase } from '#components/ui/sentence-case.ts';
import { useAct } from '#components/ui/use-act.ts';
import { useNow } from '#components/ui/use-now.ts';
import { type InvitationState, type KeptTime, request } from '#lib/messages.ts';
import { minuteMs, secondMs } from '#lib/time/period.ts';
import { say, words } from '#lib/words.ts';
import { guestText, who } from './guest.ts';
import './undo.css';

interface Props {
  readonly kept: KeptTime;
  readonly onDone: (news: string) => void;
}

/** Who else a kept time is for, and what may be done about it. A no is never told here. */
export function GuestLine({ kept, onDone }: Props) {
  const { invitation } = kept;
  if (invitation?.answer === 'leaving') return <Leaving kept={kept} invitation={invitation} onDone={onDone} />;
  const text = guestText(kept, words());
  if (text === undefined) return null;
  return (
    <p className="time-why guest-line">
      <span>{sentenceCase(text)}</span>
      {invitation?.smaller !== undefined && <Smaller kept={kept} period={invitation.smaller} onDone={onDone} />}
    </p>
  );
}

type LeavingProps = Props & { readonly invitation: InvitationState };

/** The ten seconds in which nothing is sent. When they are over, the background is woken to send it. */
function Leaving({ kept, invitation, onDone }: LeavingProps) {
  const { occasion, failure } = kept;
  const { undoUntil = 0 } = invitation;
  const withdrawing = useAct('withdrawInvitation');
  const now = useNow(secondMs);
  const left = Math.max(0, Math.ceil((undoUntil - now) / secondMs));
  useEffect(() => {
    const timer = setTimeout(
      () => void request('readHouse', { fresh: true }).catch(console.error),
      Math.max(0, undoUntil - Date.now()),
    );
    return () => clearTimeout(timer);
  }, [undoUntil]);
  const undo = async () => {
    if ((await withdrawing.run({ occasion })) !== undefined) onDone(say('guest_withdrawn'));
  };
  if (failure !== undefined) {
    return <p className="time-why">{`${say('guest_unsent')} ${say(failureSentence(failure))}`}</p>;
  }
  return (
    <p className="time-why guest-line" role="status">
      <span>{say(left > 0 ? 'guest_leaving' : 'guest_on_its_way')}</span>
      {left > 0 && (
        <span className="undo">
          <button type="button" className="link" aria-label={say('guest_undo')} onClick={() => void undo()}>
            {say('popup_undo')}
          </button>
          <span className="soft undo-left" aria-hidden="true">
            {say('popup_undo_seconds', left)}
          </span>
        </span>
      )}
      {withdrawing.kind !== undefined && <FailureNote kind={withdrawing.kind} />}
    </p>
  );
}

type SmallerProps = Props & { readonly period: NonNullable<InvitationState['smaller']> };

/** Less may suit who said maybe. */
function Smaller({ kept, period, onDone }: SmallerProps) {
  const shortening = useAct('moveKept');
  const minutes = (period.end - period.start) / minuteMs;
  const name = who(kept, words());
  const shorten = async () => {
    const moved = await shortening.run({ occasion: kept.occasion, period, told: true });
    if (moved !== undefined) onDone(say('guest_shortened', minutes, sentenceCase(name)));
  };
  return (
    <>
      <button type="button" className="link" onClick={() => void shorten()}>
        {say('guest_smaller', minutes, name)}
      </button>
      {shortening.kind !== undefined && <FailureNote kind={shortening.kind} onAgain={() => void shorten()} />}
    </>
  );
}
