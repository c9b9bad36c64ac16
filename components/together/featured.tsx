import { Moment } from '#components/practice/moment.tsx';
import { minutesText, textOf } from '#components/practice/text-of.ts';
import { type Exercise, keyOf } from '#lib/practice/exercise.ts';
import { type Fit, minutesOf } from '#lib/practice/parts.ts';
import { say } from '#lib/words.ts';
import { Picture } from './picture.tsx';
import { playAddress } from './play-address.ts';

interface Props {
  readonly exercise: Exercise;
  readonly fit: Fit;
}

/** What is proposed first, with its picture. */
export function Featured({ exercise, fit }: Props) {
  const key = keyOf(exercise.name);
  return (
    <section>
      <Moment picture={<Picture of={exercise.picture} />}>
        <h2 className="sentence moment-title">{textOf(`${key}_title`)}</h2>
        <p className="soft">{textOf(`${key}_line`)}</p>
        <p className="row">
          <a className="button lamp" href={playAddress(exercise, fit)}>
            {say('together_begin', minutesText(minutesOf(exercise, fit)))}
          </a>
          {exercise.mayBeWritten && (
            <a className="button" href={playAddress(exercise, { ...fit, written: true })}>
              {say('together_write')}
            </a>
          )}
        </p>
      </Moment>
    </section>
  );
}
