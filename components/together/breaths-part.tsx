import type { CSSProperties } from 'react';
import { textOf } from '#components/practice/text-of.ts';
import { useStill } from '#components/practice/use-still.ts';
import { secondMs } from '#lib/time/period.ts';
import { count, say } from '#lib/words.ts';
import { BreathWords, breathAt } from './breath-words.tsx';
import type { PropsOf } from './part-props.ts';
import { PartRoom } from './part-room.tsx';
import { Picture } from './picture.tsx';
import { useRunning } from './use-running.ts';

/** Paced breaths: a light that swells and sinks; as counted text where motion is not wanted. */
export function BreathsPart({ part, play, act }: PropsOf<'breaths'>) {
  const { inSeconds, outSeconds } = part;
  const breathMs = (inSeconds + outSeconds) * secondMs;
  const minute = useRunning(part.count * (inSeconds + outSeconds), play);
  const still = useStill();
  const breath = breathAt(minute.goneMs, part);
  const isOver = minute.state === 'over';
  const style = { '--breath': `${breath.isIn ? inSeconds : outSeconds}s` } as CSSProperties;
  return (
    <PartRoom
      text={still ? say('breath_by_count') : textOf(part.text)}
      picture={
        still ? <Picture of="breath" /> : <span className="breath" data-in={breath.isIn && !isOver} style={style} />
      }
      onNext={() => act({ do: 'next' })}
      lit={isOver}
    >
      {isOver ? (
        <p className="breath-words" role="status">
          {say('breath_over')}
        </p>
      ) : (
        <BreathWords {...breath} />
      )}
      {!isOver && (
        <p className="small soft">{count('breath_left', Math.ceil(part.count - minute.goneMs / breathMs))}</p>
      )}
    </PartRoom>
  );
}
