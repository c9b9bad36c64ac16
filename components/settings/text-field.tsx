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
  const typing = useTyping(value, onCommit);
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
        value={typing.text}
        placeholder={placeholder}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => typing.type(event.target.value)}
        onBlur={typing.leave}
      />
      {hint !== undefined && (
        <p id={`${id}-hint`} className="hint">
          {hint}
        </p>
      )}
    </div>
  );
}

/** What stands in the field: what is being typed, else what is kept. */
function useTyping(value: string, onCommit: (value: string) => void) {
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
  return { text: typed ?? value, type: setTyped, leave };
}
