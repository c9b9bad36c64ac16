import { useId } from 'react';
import { useTyping } from './use-typing.ts';

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly maxLength: number;
  readonly placeholder?: string;
  readonly onCommit: (value: string) => void;
}

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
