import { useEffect, useRef } from 'react';
import { useMinute } from '#components/practice/use-minute.ts';
import { say } from '#lib/words.ts';
import { MinuteRing } from './minute-ring.tsx';

interface Props {
  /** 0: without a ring. */
  readonly seconds: number;
  readonly calm: boolean;
  readonly onSaid: () => void;
  readonly onBack: () => void;
}

/** A check-in that is spoken: the ring runs, and nothing is kept of it. */
export function SayAloud({ seconds, calm, onSaid, onBack }: Props) {
  const minute = useMinute(seconds);
  const heading = useRef<HTMLHeadingElement>(null);
  const { begin } = minute;
  useEffect(() => {
    heading.current?.focus();
    begin();
  }, [begin]);
  return (
    <div className="check-in check-in-kept">
      <div className="check-in-head">
        <h1 ref={heading} className="sentence check-in-ask" tabIndex={-1}>
          {say('check_in_aloud_title')}
        </h1>
        {seconds > 0 && <MinuteRing minute={minute} calm={calm} />}
      </div>
      <p className="soft">{say('check_in_aloud_text')}</p>
      <p role="status" className="small soft">
        {minute.state === 'over' && say('player_time')}
      </p>
      <div className="check-in-actions">
        <button type="button" className="button lamp" onClick={onSaid}>
          {say('player_said')}
        </button>
        <button type="button" className="button" onClick={onBack}>
          {say('check_in_write')}
        </button>
      </div>
    </div>
  );
}
