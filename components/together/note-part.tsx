import { useState } from 'react';
import { textOf } from '#components/practice/text-of.ts';
import { WritingLines } from '#components/ui/writing.tsx';
import { longestEntry } from '#lib/practice/journal.ts';
import { say } from '#lib/words.ts';
import type { PropsOf } from './part-props.ts';
import { PartRoom } from './part-room.tsx';
import { Lamps } from './picture.tsx';

type Stage = 'writing' | 'passing' | 'reading';

/** A turn in writing: written alone, seen first by its writer, and passed over only by a tap. */
export function NotePart({ part, names, act }: PropsOf<'note'>) {
  const who = part.who ?? 'one';
  const [writer, reader] = [names[who], names[who === 'one' ? 'other' : 'one']];
  const [note, setNote] = useState('');
  const [stage, setStage] = useState<Stage>('writing');
  const next = () => act({ do: 'next' });
  const picture = <Lamps lit={who} share={1} />;
  if (stage === 'passing') {
    return (
      <PartRoom
        text={say('player_pass', reader)}
        picture={picture}
        on={say('player_read_note')}
        onNext={() => setStage('reading')}
      />
    );
  }
  if (stage === 'reading') {
    return (
      <PartRoom whose={say('player_note_of', writer)} text={textOf(part.listener)} picture={picture} onNext={next}>
        <p className="moment-note" dir="auto">
          {note}
        </p>
      </PartRoom>
    );
  }
  return (
    <PartRoom whose={say('player_turn_write', writer)} text={textOf(part.text)} picture={picture}>
      <WritingLines
        label={textOf(part.text)}
        unseen
        className="moment-field"
        rows={5}
        maxLength={longestEntry}
        value={note}
        onText={setNote}
      />
      <p className="hint">{say('player_note_hint', reader)}</p>
      <div className="row">
        <button type="button" className="button lamp" disabled={note.trim() === ''} onClick={() => setStage('passing')}>
          {say('player_show_note', reader)}
        </button>
        <button type="button" className="button" onClick={next}>
          {say('player_keep_note')}
        </button>
      </div>
    </PartRoom>
  );
}
