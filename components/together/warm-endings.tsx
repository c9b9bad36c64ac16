import { useId, useState } from 'react';
import { textOf } from '#components/practice/text-of.ts';
import { today } from '#components/ui/today.ts';
import { orderOfDay } from '#lib/practice/no-repeat.ts';
import { warmEndings } from '#lib/practice/prompts.ts';
import { say } from '#lib/words.ts';

const shown = 3;

/** Three ways to end warmly, others each day. Which one it is, nothing remembers. */
export function WarmEndings() {
  const id = useId();
  const [chosen, setChosen] = useState<string>();
  return (
    <>
      <p id={id} className="label">
        {say('warm_ask')}
      </p>
      <ul className="choose" aria-labelledby={id}>
        {orderOfDay(warmEndings, today())
          .slice(0, shown)
          .map((ending) => (
            <li key={ending}>
              <button
                type="button"
                className="choose-one"
                aria-pressed={chosen === ending}
                onClick={() => setChosen(chosen === ending ? undefined : ending)}
              >
                {textOf(ending)}
              </button>
            </li>
          ))}
      </ul>
    </>
  );
}
