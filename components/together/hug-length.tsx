import { Chips } from '#components/ui/chips.tsx';
import { type HugSeconds, hugLengths } from '#lib/practice/hug-length.ts';
import { count, say } from '#lib/words.ts';

interface Props {
  /** 0: not chosen yet. */
  readonly seconds: number;
  readonly onChoose: (seconds: HugSeconds) => void;
}

/** How long the two hug, chosen once: between six seconds and twenty. */
export function HugLength({ seconds, onChoose }: Props) {
  const options = hugLengths.map((value) => ({ value, words: count('settings_seconds', value) }));
  return (
    <Chips
      legend={say('hug_length')}
      options={options}
      chosen={hugLengths.find((value) => value === seconds)}
      onChoose={onChoose}
    />
  );
}
