import { textOf } from '#components/practice/text-of.ts';
import { say } from '#lib/words.ts';
import { BreathWords, breathAt } from './breath-words.tsx';
import { Clock } from './clock.tsx';
import type { PropsOf } from './part-props.ts';
import { PartRoom } from './part-room.tsx';
import { Ring } from './picture.tsx';
import { useRunning } from './use-running.ts';

/** Something that just lasts, with a ring that closes. */
export function HoldPart({ part, play, names, act }: PropsOf<'hold'>) {
  const minute = useRunning(part.seconds, play);
  const isOver = minute.state === 'over';
  return (
    <PartRoom
      whose={part.who && names[part.who]}
      text={textOf(part.text)}
      picture={<Ring share={minute.share} />}
      onNext={() => act({ do: 'next' })}
      lit={isOver}
      on={say('player_next')}
    >
      {part.pace && !isOver && <BreathWords {...breathAt(minute.goneMs, part.pace)} />}
      <Clock minute={minute} />
    </PartRoom>
  );
}
