import type { CSSProperties } from 'react';
import { textOf } from '#components/practice/text-of.ts';
import { useStill } from '#components/practice/use-still.ts';
import { secondMs } from '#lib/time/period.ts';
import { count, say } from '#lib/words.ts';
import type { PropsOf } from './part-props.ts';
import { PartRoom } from './part-room.tsx';
import { useRunning } from './use-running.ts';

/** Paced breaths: a light that swells and sinks; as counted text where motion is not wanted. */
export function BreathsPart({ part, play, act }: PropsOf<'breaths'>) {
  const { inSeconds, outSeconds } = part;
  const breath = inSeconds + outSeconds;
  const minute = useRunning(part.count * breath, play);
  const still = useStill();
  const gone = minute.goneMs / secondMs;
  const within = gone % breath;
  const isIn = within < inSeconds;
  const isOver = minute.state === 'over';
  const second = Math.floor(isIn ? within : within - inSeconds) + 1;
  const style = { '--breath': `${isIn ? inSeconds : outSeconds}s` } as CSSProperties;
  return (
    <PartRoom
      text={textOf(part.text)}
      picture={still ? undefined : <span className="breath" data-in={isIn && !isOver} style={style} />}
      onNext={() => act({ do: 'next' })}
      lit={isOver}
    >
      <p className="breath-words">
        <span aria-hidden="true">{isOver ? say('breath_over') : say(isIn ? 'breath_in' : 'breath_out', second)}</span>
        <span className="unseen" role="status">
          {isOver ? say('breath_over') : say(isIn ? 'breath_in_short' : 'breath_out_short')}
        </span>
      </p>
      {!isOver && <p className="small soft">{count('breath_left', Math.ceil(part.count - gone / breath))}</p>}
    </PartRoom>
  );
}
