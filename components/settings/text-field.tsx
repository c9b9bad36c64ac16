import { useEffect, useId, useRef, useState } from 'react';

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly maxLength: number;
  readonly placeholder?: string;
  readonly onCommit: (value: string) => void;
}

const restMs = 700;

/** A line of text that is kept when the typing rests, or the field is left. */
export function TextField({ label, hint, value, maxLength, placeholder, onCommit }: Props) {
  const id = useId();
  const [typed, setTyped] = useState<string>();
  const commit = useRef(onCommit);
  commit.current = onCommit;

  useEffect(() => {
    if (typed === undefined) return undefined;
    const timer = setTimeout(() => commit.current(typed.trim()), restMs);
    return () => clearTimeout(timer);
  }, [typed]);

  const leave = () => {
    if (typed !== undefined && typed.trim() !== value) onCommit(typed.trim());
    setTyped(undefined);
  };
  return (
    <div className="line">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="field"
        dir="auto"
        autoComplete="off"
        maxLength={maxLength}
        value={typed ?? value}
        placeholder={placeholder}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={leave}
      />
      {hint !== undefined && (
        <p id={`${id}-hint`} className="hint">
          {hint}
        </p>
      )}
    </div>
  );
}
