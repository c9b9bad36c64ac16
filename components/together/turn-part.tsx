import { textOf } from '#components/practice/text-of.ts';
import { say } from '#lib/words.ts';
import { Clock } from './clock.tsx';
import type { PropsOf } from './part-props.ts';
import { PartRoom } from './part-room.tsx';
import { Lamps } from './picture.tsx';
import { useRunning } from './use-running.ts';

/** One speaks, the other listens, for so long. The end of the time cuts nobody off. */
export function TurnPart({ part, play, names, act }: PropsOf<'turn'>) {
  const minute = useRunning(part.seconds, play);
  const who = part.who ?? 'one';
  const isOver = minute.state === 'over';
  return (
    <PartRoom
      whose={say('player_turn', names[who])}
      text={textOf(part.text)}
      picture={<Lamps lit={who} share={minute.share} />}
      onNext={() => act({ do: 'next' })}
      lit={isOver}
      on={say(isOver ? 'player_over_next' : 'player_next')}
    >
      <p className="moment-listener soft">
        {say('player_listener', names[who === 'one' ? 'other' : 'one'], textOf(part.listener))}
      </p>
      <Clock minute={minute} />
    </PartRoom>
  );
}
