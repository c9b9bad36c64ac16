import { say } from '#lib/words.ts';
import { Shape } from './shape.tsx';
import './signals.css';

export type Signal = 'keep' | 'adjust' | 'pause';

interface Props {
  /** What is shown as said; undefined: nothing was. */
  readonly said?: Signal | undefined;
  readonly onSay: (signal: Signal) => void;
}

/** Keep, adjust, pause: always in reach, one tap each, stored nowhere. */
export function Signals({ said, onSay }: Props) {
  return (
    <fieldset className="signals">
      <legend className="unseen">{say('signals_legend')}</legend>
      <SignalButton signal="keep" said={said} onSay={onSay} />
      <SignalButton signal="adjust" said={said} onSay={onSay} />
      <SignalButton signal="pause" said={said} onSay={onSay} />
    </fieldset>
  );
}

function SignalButton({ signal, said, onSay }: Props & { readonly signal: Signal }) {
  return (
    <button
      type="button"
      className="signal"
      data-signal={signal}
      aria-pressed={said === signal}
      onClick={() => onSay(signal)}
    >
      <Shape of={signal} />
      {say(`signals_${signal}`)}
    </button>
  );
}
