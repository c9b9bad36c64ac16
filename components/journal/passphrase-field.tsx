import { type RefObject, useId } from 'react';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string | undefined;
  readonly autoComplete: 'current-password' | 'new-password';
  readonly field?: RefObject<HTMLInputElement | null>;
}

/** A field that password managers know how to fill. */
export function PassphraseField({ label, value, onChange, hint, autoComplete, field }: Props) {
  const id = useId();
  return (
    <div className="passphrase">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        ref={field}
        type="password"
        className="field"
        maxLength={1000}
        autoComplete={autoComplete}
        value={value}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onChange(event.target.value)}
      />
      {hint !== undefined && (
        <p id={`${id}-hint`} className="hint">
          {hint}
        </p>
      )}
    </div>
  );
}
