import { FailureNote } from '#components/ui/failure-note.tsx';
import type { Obstacle } from '#lib/messages.ts';
import { say } from '#lib/words.ts';
import { obstacleText } from './obstacle-text.ts';

interface Props {
  readonly obstacle: Obstacle;
  readonly onAgain: () => void;
}

/** Why nothing is offered at all, and the one thing to do about it. */
export function ObstacleNote({ obstacle, onAgain }: Props) {
  if (obstacle.kind === 'unread') return <FailureNote kind={obstacle.failure} onAgain={onAgain} />;
  const { sentence, link } = obstacleText(obstacle);
  return (
    <p className="failure-note" role="status">
      <span>{say(sentence)}</span>{' '}
      {link !== undefined && (
        <a className="link" href={link.href}>
          {say(link.text)}
        </a>
      )}
    </p>
  );
}
