import { useState } from 'react';
import { textOf } from '#components/practice/text-of.ts';
import { Chips } from '#components/ui/chips.tsx';
import type { Depth } from '#lib/practice/exercise.ts';
import { agreedDepth } from '#lib/practice/player.ts';
import { say } from '#lib/words.ts';
import type { PropsOf } from './part-props.ts';
import { PartRoom } from './part-room.tsx';
import { DialPicture } from './picture.tsx';

/** How far one wants to go; the other does not see it. After both, the lower one is said, not whose it was. */
export function DialPart({ part, play, names, act }: PropsOf<'dial'>) {
  const who = part.who ?? 'one';
  const [chosen, setChosen] = useState<Depth>();
  const [agreed, setAgreed] = useState(false);
  const options = (['light', 'middle', 'deep'] as const).map((value) => ({ value, words: say(`depth_${value}`) }));
  if (agreed) {
    return (
      <PartRoom
        text={say(`depth_agreed_${agreedDepth(play)}`)}
        picture={<DialPicture depth={agreedDepth(play)} />}
        onNext={() => act({ do: 'next' })}
      />
    );
  }
  const set = () => {
    if (chosen !== undefined) act({ do: 'depth', who, depth: chosen });
    if (who === 'other') setAgreed(true);
    else act({ do: 'next' });
  };
  return (
    <PartRoom
      whose={say('player_turn', names[who])}
      text={textOf(part.text)}
      picture={<DialPicture depth={chosen} />}
      {...(chosen === undefined ? {} : { onNext: set, on: say('depth_set') })}
    >
      <Chips legend={say('depth_legend')} options={options} chosen={chosen} onChoose={setChosen} />
      <p className="hint">{say('depth_hint')}</p>
    </PartRoom>
  );
}
