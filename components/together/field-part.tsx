import { useState } from 'react';
import { textOf } from '#components/practice/text-of.ts';
import { WritingLine } from '#components/ui/writing.tsx';
import { longestEntry } from '#lib/practice/journal.ts';
import { longestLine } from '#lib/practice/own-content-schema.ts';
import { say } from '#lib/words.ts';
import { KeepLine } from './keep-line.tsx';
import type { PropsOf } from './part-props.ts';
import { PartRoom } from './part-room.tsx';
import { Picture } from './picture.tsx';
import { PromiseField } from './promise-field.tsx';

/** One line of one's own. It goes with the page unless a tap keeps it. */
export function FieldPart({ part, play, names, act }: PropsOf<'field'>) {
  return (
    <PartRoom
      whose={part.who && say('player_turn', names[part.who])}
      text={textOf(part.text)}
      picture={<Picture of={play.exercise.picture} />}
      onNext={() => act({ do: 'next' })}
    >
      {part.keptAs === 'follow-up' ? (
        <PromiseField
          label={textOf(part.text)}
          seen={false}
          onKept={(text) => act({ do: 'kept', line: { as: 'follow-up', text } })}
        />
      ) : (
        <LineField part={part} play={play} act={act} />
      )}
    </PartRoom>
  );
}

/** A line that nobody has to keep; what is kept of it is not written over. */
function LineField({ part, play, act }: Omit<PropsOf<'field'>, 'names'>) {
  const [text, setText] = useState('');
  const { keptAs } = part;
  return (
    <>
      <WritingLine
        label={textOf(part.text)}
        unseen
        className="moment-field"
        maxLength={keptAs === 'seed' ? longestLine : longestEntry}
        readOnly={play.kept !== undefined}
        value={text}
        onText={setText}
      />
      {(keptAs === 'hope' || keptAs === 'seed') && (
        <KeepLine kind={keptAs} text={text} onKept={(line) => act({ do: 'kept', line })} />
      )}
    </>
  );
}
