import { useState } from 'react';
import { textOf } from '#components/practice/text-of.ts';
import { touchCard } from '#lib/practice/decks.ts';
import type { Who } from '#lib/practice/exercise.ts';
import { say } from '#lib/words.ts';
import { Clock } from './clock.tsx';
import type { PropsOf } from './part-props.ts';
import { PartRoom } from './part-room.tsx';
import { Ring } from './picture.tsx';
import { useRunning } from './use-running.ts';

type Props = PropsOf<'ask'>;

/** A card that both say yes to first, by a tap each. A no, of whomever, ends the exercise kindly; nothing is remembered. */
export function AskPart(props: Props) {
  const [yes, setYes] = useState<readonly Who[]>([]);
  const { part, names, act } = props;
  if (yes.length === 2) return <Doing {...props} />;
  const tap = (who: Who) => setYes(yes.includes(who) ? yes.filter((one) => one !== who) : [...yes, who]);
  return (
    <PartRoom whose={textOf(part.text)} text={textOf(cardText(props))} picture={<Ring share={yes.length / 2} />}>
      <div className="choose">
        {(['one', 'other'] as const).map((who) => (
          <button
            key={who}
            type="button"
            className="choose-one"
            aria-pressed={yes.includes(who)}
            onClick={() => tap(who)}
          >
            {say('asked_yes', names[who])}
          </button>
        ))}
      </div>
      <p>
        <button type="button" className="button" onClick={() => act({ do: 'close' })}>
          {say('asked_no')}
        </button>
      </p>
    </PartRoom>
  );
}

/** What both said yes to, for as long as its ring. */
function Doing(props: Props) {
  const { part, play, act } = props;
  const minute = useRunning(part.seconds, play);
  return (
    <PartRoom
      text={textOf(cardText(props))}
      picture={<Ring share={minute.share} />}
      onNext={() => act({ do: 'next' })}
      lit={minute.state === 'over'}
    >
      <Clock minute={minute} />
      <p>
        <button type="button" className="link small" onClick={() => act({ do: 'close' })}>
          {say('asked_enough')}
        </button>
      </p>
    </PartRoom>
  );
}

function cardText({ part }: Props): string {
  return touchCard(part.place);
}
