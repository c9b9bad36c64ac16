import { textOf } from '#components/practice/text-of.ts';
import type { PropsOf } from './part-props.ts';
import { PartRoom } from './part-room.tsx';
import { Picture } from './picture.tsx';

/** Words to read, and on. */
export function ReadPart({ part, play, names, act }: PropsOf<'read'>) {
  return (
    <PartRoom
      whose={part.who && names[part.who]}
      text={textOf(part.text)}
      picture={<Picture of={play.exercise.picture} />}
      onNext={() => act({ do: 'next' })}
    />
  );
}
