import { useState } from 'react';
import { textOf } from '#components/practice/text-of.ts';
import { say } from '#lib/words.ts';
import type { PropsOf } from './part-props.ts';
import { PartRoom } from './part-room.tsx';
import { Picture } from './picture.tsx';

/** One of a few by a tap. It is shown while the part is on the page, and remembered nowhere. */
export function ChoosePart({ part, play, names, act }: PropsOf<'choose'>) {
  const [chosen, setChosen] = useState<string>();
  return (
    <PartRoom
      whose={part.who && say('player_turn', names[part.who])}
      text={textOf(part.text)}
      picture={<Picture of={play.exercise.picture} />}
      onNext={() => act({ do: 'next' })}
      lit={chosen !== undefined}
      on={say(chosen === undefined ? 'player_not_this' : 'player_next')}
    >
      <div className="choose">
        {part.options.map((option) => (
          <button
            key={option}
            type="button"
            className="choose-one"
            aria-pressed={chosen === option}
            onClick={() => setChosen(chosen === option ? undefined : option)}
          >
            {textOf(option)}
          </button>
        ))}
      </div>
    </PartRoom>
  );
}
