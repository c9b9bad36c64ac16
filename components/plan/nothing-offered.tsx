import { ObstacleNote } from '#components/house/obstacle-note.tsx';
import { failureText } from '#components/ui/failure-sentence.ts';
import type { Obstacle } from '#lib/messages.ts';
import { say } from '#lib/words.ts';

interface Props {
  readonly obstacle: Obstacle;
  readonly onAgain: () => void;
}

/** Why nothing is offered here. Trouble of the link that passes by itself is told once, at the head of the page. */
export function NothingOffered({ obstacle, onAgain }: Props) {
  if (obstacle.kind !== 'unread') return <ObstacleNote obstacle={obstacle} onAgain={onAgain} />;
  const passes = failureText(obstacle.failure).remedy === undefined;
  return (
    <>
      <p className="time-why">{say('plan_unread')}</p>
      {!passes && <ObstacleNote obstacle={obstacle} onAgain={onAgain} />}
    </>
  );
}
