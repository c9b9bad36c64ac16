import { useId } from 'react';
import { textOf } from '#components/practice/text-of.ts';
import { keyOf } from '#lib/practice/exercise.ts';
import { roadblocks } from '#lib/practice/roadblocks.ts';
import { say } from '#lib/words.ts';

/** What may stand in the way, each with its card. */
export function WhenHard() {
  const id = useId();
  return (
    <section aria-labelledby={id} className="when-hard">
      <h2 id={id} className="sentence when-hard-title">
        {say('roadblock_list')}
      </h2>
      <ul className="together-list">
        {roadblocks.map(({ name }) => (
          <li key={name}>
            <a className="together-line" href={`#/repair/${name}`}>
              <span className="strong">{textOf(`roadblock_${keyOf(name)}_title`)}</span>
              <span className="small soft">{textOf(`roadblock_${keyOf(name)}_line`)}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
