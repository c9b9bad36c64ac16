import { minutesText, textOf } from '#components/practice/text-of.ts';
import { type Exercise, keyOf } from '#lib/practice/exercise.ts';
import { type Fit, minutesOf } from '#lib/practice/parts.ts';
import { playAddress } from './play-address.ts';
import './together.css';

interface Props {
  readonly exercise: Exercise;
  readonly fit: Fit;
}

/** One exercise in a list: its name, how long it takes, one line, and the way to play it. */
export function ExerciseLine({ exercise, fit }: Props) {
  const key = keyOf(exercise.name);
  return (
    <li>
      <a className="together-line" href={playAddress(exercise, fit)}>
        <span className="row together-line-head">
          <span className="strong">{textOf(`${key}_title`)}</span>
          <span className="small soft">{minutesText(minutesOf(exercise, fit))}</span>
        </span>
        <span className="small soft">{textOf(`${key}_line`)}</span>
      </a>
    </li>
  );
}
