import type { Minute } from '#components/practice/use-minute.ts';
import { say, words } from '#lib/words.ts';

interface Props {
  readonly minute: Minute;
  /** What is said when nothing is left. */
  readonly over?: string;
}

/** What is left of a timer in plain figures, and the tap that stops and starts it. */
export function Clock({ minute, over = say('player_time') }: Props) {
  const { secondsLeft, state } = minute;
  const pad = (value: number) => words().number(value).padStart(2, words().number(0));
  return (
    <div className="clock">
      {/* Not live: a figure each second would talk over the one who speaks. */}
      <span role="timer" className="clock-figures">
        {words().number(Math.floor(secondsLeft / 60))}:{pad(secondsLeft % 60)}
      </span>
      {state !== 'over' && (
        <button type="button" className="link small" onClick={minute.tap}>
          {say(state === 'running' ? 'player_stop_clock' : 'player_start_clock')}
        </button>
      )}
      <span role="status" className="small soft">
        {state === 'over' && over}
      </span>
    </div>
  );
}
