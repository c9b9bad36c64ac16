import { useId } from 'react';

interface Props<T extends string | number> {
  readonly legend: string;
  readonly options: readonly { readonly value: T; readonly words: string }[];
  readonly chosen: T | undefined;
  readonly onChoose: (value: T) => void;
}

/** One of a few. */
export function Chips<T extends string | number>({ legend, options, chosen, onChoose }: Props<T>) {
  const name = useId();
  return (
    <fieldset>
      <legend className="label">{legend}</legend>
      <div className="chips">
        {options.map(({ value, words }) => (
          <label key={value} className="chip">
            <input type="radio" name={name} checked={chosen === value} onChange={() => onChoose(value)} />
            {words}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
