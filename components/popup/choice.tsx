import { type ReactNode, useId } from 'react';

interface Props<T extends string> {
  readonly legend: string;
  readonly options: readonly { readonly value: T; readonly words: string; readonly shape?: ReactNode }[];
  readonly chosen: T | undefined;
  readonly onChoose: (value: T | undefined) => void;
}

/** One of a few, or none: a tap on the chosen one takes the choice back. */
export function Choice<T extends string>({ legend, options, chosen, onChoose }: Props<T>) {
  const name = useId();
  return (
    <fieldset className="choice">
      <legend className="label">{legend}</legend>
      <div className="choice-row">
        {options.map(({ value, words, shape }) => (
          <label key={value} className="choice-one">
            <input
              type="radio"
              name={name}
              value={value}
              checked={chosen === value}
              onChange={() => onChoose(value)}
              onClick={() => chosen === value && onChoose(undefined)}
              onKeyUp={(event) => {
                if (event.key !== ' ' || chosen !== value) return;
                event.preventDefault();
                onChoose(undefined);
              }}
            />
            {shape}
            {words}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
