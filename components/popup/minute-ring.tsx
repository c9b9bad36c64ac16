import type { Minute } from '#components/practice/use-minute.ts';
import { useMedia } from '#components/ui/use-media.ts';
import { count, say, words } from '#lib/words.ts';

const radius = 28;
const around = 2 * Math.PI * radius;

interface Props {
  readonly minute: Minute;
  readonly calm: boolean;
}

/** The ring of the quiet minute; a line of text where motion is not wanted. */
export function MinuteRing({ minute, calm }: Props) {
  const still = useMedia('(prefers-reduced-motion: reduce)');
  const action = actionWords(minute);
  if (still || calm) {
    return (
      <p className="minute-plain small">
        {minute.state !== 'over' && <span role="timer">{count('popup_seconds', minute.secondsLeft)}</span>}{' '}
        <button type="button" className="link" onClick={minute.tap}>
          {action}
        </button>
      </p>
    );
  }
  return (
    <button type="button" className="minute" data-state={minute.state} aria-label={action} onClick={minute.tap}>
      <svg viewBox="0 0 60 60" aria-hidden="true">
        <circle className="minute-track" cx="30" cy="30" r={radius} />
        <circle
          className="minute-light"
          cx="30"
          cy="30"
          r={radius}
          strokeDasharray={around}
          strokeDashoffset={around * (1 - minute.share)}
        />
      </svg>
      <span aria-hidden="true">{words().number(minute.secondsLeft)}</span>
    </button>
  );
}

function actionWords(minute: Minute): string {
  if (minute.state === 'running') return say('popup_minute_pause');
  if (minute.state === 'paused') return say('popup_minute_go_on');
  return say(minute.state === 'over' ? 'popup_minute_again' : 'popup_minute_start');
}
