import { useState } from 'react';
import { textOf } from '#components/practice/text-of.ts';
import { TalkOffer } from '#components/talk/talk-offer.tsx';
import { type Instant, minuteMs } from '#lib/time/period.ts';
import { say, words } from '#lib/words.ts';
import type { PropsOf } from './part-props.ts';
import { PartRoom } from './part-room.tsx';
import { Picture } from './picture.tsx';

const offers = ['listening', 'space', 'hug'] as const;
const returns = [20, 60, 180] as const;

/** Listening, space or a hug. Space is only kind with a time to come back, so it asks for one. */
export function OfferPart({ part, play, names, act }: PropsOf<'offer'>) {
  const [chosen, setChosen] = useState<(typeof offers)[number]>();
  const [back, setBack] = useState<{ readonly minutes: number; readonly at: Instant }>();
  const isOpen = chosen === 'space' && back === undefined;
  return (
    <PartRoom
      whose={part.who && say('player_turn', names[part.who])}
      text={textOf(part.text)}
      picture={<Picture of={play.exercise.picture} />}
      {...(isOpen ? {} : { onNext: () => act({ do: 'next' }) })}
      lit={chosen !== undefined}
      on={say(chosen === undefined ? 'player_not_this' : 'player_next')}
    >
      <div className="choose">
        {offers.map((offer) => (
          <button
            key={offer}
            type="button"
            className="choose-one"
            aria-pressed={chosen === offer}
            onClick={() => setChosen(offer)}
          >
            {say(`offer_${offer}`)}
          </button>
        ))}
      </div>
      {chosen === 'space' && (
        <fieldset>
          <legend className="label">{say('offer_back')}</legend>
          <div className="chips">
            {returns.map((minutes) => (
              <button
                key={minutes}
                type="button"
                className="chip"
                aria-pressed={back?.minutes === minutes}
                onClick={() => setBack({ minutes, at: Date.now() + minutes * minuteMs })}
              >
                {say(`offer_back_${minutes}`)}
              </button>
            ))}
          </div>
        </fieldset>
      )}
      <p role="status" className="soft">
        {chosen !== undefined && say(`offer_${chosen}_text`)}{' '}
        {chosen === 'space' &&
          back !== undefined &&
          say('offer_back_at', words().time(back.at, Temporal.Now.timeZoneId()))}
      </p>
      {chosen === 'space' && back !== undefined && (
        <TalkOffer key={back.at} minutes={10} from={back.at} label={say('offer_hold')} />
      )}
    </PartRoom>
  );
}
