import { useId, useState } from 'react';
import { clockText, minuteOfClock } from './clock-text.ts';

interface Props {
  readonly label: string;
  readonly hint?: string;
  /** Minutes from midnight; past midnight counts on. */
  readonly minute: number;
  readonly onChange: (minute: number) => void;
}

/** A time of day; a half-typed one changes nothing. */
export function TimeField({ label, hint, minute, onChange }: Props) {
  const id = useId();
  return (
    <div className="line">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <TimeInput
        id={id}
        minute={minute}
        onChange={onChange}
        {...(hint === undefined ? {} : { hintId: `${id}-hint` })}
      />
      {hint !== undefined && (
        <p id={`${id}-hint`} className="hint">
          {hint}
        </p>
      )}
    </div>
  );
}

interface InputProps {
  readonly minute: number;
  readonly onChange: (minute: number) => void;
  readonly id?: string;
  readonly hintId?: string;
  readonly label?: string;
}

export function TimeInput({ minute, onChange, id, hintId, label }: InputProps) {
  const [typed, setTyped] = useState<string>();
  const change = (text: string) => {
    setTyped(text);
    const at = minuteOfClock(text);
    if (at !== undefined) onChange(at);
  };
  return (
    <input
      type="time"
      className="field time"
      id={id}
      aria-label={label}
      aria-describedby={hintId}
      value={typed ?? clockText(minute)}
      onChange={(event) => change(event.target.value)}
      onBlur={() => setTyped(undefined)}
    />
  );
}
