import { useId, useState } from 'react';
import { textOf } from '#components/practice/text-of.ts';
import { longestEntry } from '#lib/practice/journal.ts';
import { say } from '#lib/words.ts';
import type { PropsOf } from './part-props.ts';
import { PartRoom } from './part-room.tsx';
import { Picture } from './picture.tsx';
import { PromiseField } from './promise-field.tsx';

/** One line of one's own. It goes with the page unless a tap keeps it. */
export function FieldPart({ part, play, names, act }: PropsOf<'field'>) {
  const next = () => act({ do: 'next' });
  return (
    <PartRoom
      whose={part.who && say('player_turn', names[part.who])}
      text={textOf(part.text)}
      picture={<Picture of={play.exercise.picture} />}
      onNext={next}
    >
      {part.keptAs === 'follow-up' ? (
        <PromiseField label={textOf(part.text)} seen={false} />
      ) : (
        <PlainField label={textOf(part.text)} />
      )}
    </PartRoom>
  );
}

function PlainField({ label }: { readonly label: string }) {
  const id = useId();
  const [text, setText] = useState('');
  return (
    <>
      <label className="unseen" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="field part-field"
        type="text"
        dir="auto"
        autoComplete="off"
        maxLength={longestEntry}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
    </>
  );
}
