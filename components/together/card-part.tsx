import { dayNumber } from '#components/practice/day-number.ts';
import { textOf } from '#components/practice/text-of.ts';
import { cardOf } from '#lib/practice/decks.ts';
import { agreedDepth } from '#lib/practice/player.ts';
import { say } from '#lib/words.ts';
import { Clock } from './clock.tsx';
import type { PropsOf } from './part-props.ts';
import { PartRoom } from './part-room.tsx';
import { useRunning } from './use-running.ts';

/** One card of a deck, at the depth the two agreed on. */
export function CardPart({ part, play, names, act }: PropsOf<'card'>) {
  const minute = useRunning(part.seconds ?? 0, play);
  const card = cardOf(part.deck, { depth: agreedDepth(play), day: dayNumber(), place: part.place });
  return (
    <PartRoom
      whose={part.who ? say('player_turn', names[part.who]) : textOf(part.text)}
      text={textOf(card)}
      onNext={() => act({ do: 'next' })}
    >
      <p className="hint">{say('player_card_hint')}</p>
      {part.seconds !== undefined && <Clock minute={minute} />}
    </PartRoom>
  );
}
