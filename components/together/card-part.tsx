import { useState } from 'react';
import { contentText } from '#components/ideas/content-words.ts';
import { textOf } from '#components/practice/text-of.ts';
import { today } from '#components/ui/today.ts';
import { useRequest } from '#components/ui/use-request.ts';
import { contentWith } from '#lib/practice/content-lists.ts';
import { boundaryCard, choiceCard, depthAt, findQuestion, sidesOf } from '#lib/practice/decks.ts';
import { nothingOwn } from '#lib/practice/own-content.ts';
import { agreedDepth } from '#lib/practice/player.ts';
import { dayNumberOf } from '#lib/time/wall-time.ts';
import { say, words } from '#lib/words.ts';
import { Clock } from './clock.tsx';
import type { PropsOf } from './part-props.ts';
import { PartRoom } from './part-room.tsx';
import { useRunning } from './use-running.ts';

type Props = PropsOf<'card'>;

/** One card of a deck. */
export function CardPart(props: Props) {
  const { deck, place } = props.part;
  if (deck === 'questions') return <QuestionCard {...props} />;
  if (deck === 'choices') return <ChoiceCard {...props} />;
  return <Timed {...props} text={textOf(boundaryCard({ day: dayNumberOf(today()), place }))} />;
}

/** A question, the person's own among ours: light at first, and never deeper than the two agreed on. */
function QuestionCard(props: Props) {
  const { part, play } = props;
  const depth = depthAt(agreedDepth(play), part);
  const content = useRequest('readContent', { list: depth }, ['content']);
  // Where nobody can be asked for the person's own, there are ours.
  if (content.state === 'waiting') return <p role="status">{say('together_waiting')}</p>;
  const own = content.state === 'ready' ? content.value.own : nothingOwn;
  const card = findQuestion(contentWith(depth, own), { day: dayNumberOf(today()), place: part.place });
  return <Timed {...props} text={card === undefined ? say('player_no_card') : contentText(card, own, words())} />;
}

function Timed({ part, play, names, act, text }: Props & { readonly text: string }) {
  const minute = useRunning(part.seconds ?? 0, play);
  return (
    <PartRoom whose={whoseOf({ part, names })} text={text} onNext={() => act({ do: 'next' })}>
      <p className="hint">{say('player_card_hint')}</p>
      {part.seconds !== undefined && <Clock minute={minute} />}
    </PartRoom>
  );
}

/** One of two by a tap: seen while the card lies there, and remembered nowhere. */
function ChoiceCard({ part, names, act }: Props) {
  const [chosen, setChosen] = useState<string>();
  const card = choiceCard({ day: dayNumberOf(today()), place: part.place });
  return (
    <PartRoom
      whose={whoseOf({ part, names })}
      text={textOf(card)}
      onNext={() => act({ do: 'next' })}
      lit={chosen !== undefined}
      on={say(chosen === undefined ? 'player_neither' : 'player_next')}
    >
      <div className="choose">
        {sidesOf(card).map((side) => (
          <button
            key={side}
            type="button"
            className="choose-one"
            aria-pressed={chosen === side}
            onClick={() => setChosen(chosen === side ? undefined : side)}
          >
            {textOf(side)}
          </button>
        ))}
      </div>
    </PartRoom>
  );
}

function whoseOf({ part, names }: Pick<Props, 'part' | 'names'>): string {
  return part.who ? say('player_turn', names[part.who]) : textOf(part.text);
}
