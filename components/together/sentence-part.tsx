import { useState } from 'react';
import { SentenceBuilder } from '#components/practice/sentence-builder.tsx';
import { textOf } from '#components/practice/text-of.ts';
import { say } from '#lib/words.ts';
import type { PropsOf } from './part-props.ts';
import { PartRoom } from './part-room.tsx';

/** A sentence with blanks, one's own until it is said. */
export function SentencePart({ part, names, act }: PropsOf<'sentence'>) {
  const [whole, setWhole] = useState<string>();
  return (
    <PartRoom
      whose={part.who && say('player_turn', names[part.who])}
      text={textOf(part.text)}
      onNext={() => act({ do: 'next' })}
      lit={whole !== undefined}
      on={say(whole === undefined ? 'player_without' : 'player_said')}
    >
      <SentenceBuilder form={part.form} onWhole={setWhole} />
    </PartRoom>
  );
}
