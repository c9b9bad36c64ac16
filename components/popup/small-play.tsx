import { useId, useState } from 'react';
import { namesOf, textOf } from '#components/practice/text-of.ts';
import { HugLength } from '#components/together/hug-length.tsx';
import { Player } from '#components/together/player.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { FailureNote } from '#components/ui/failure-note.tsx';
import { useAct } from '#components/ui/use-act.ts';
import type { Settings } from '#lib/messages.ts';
import { keyOf } from '#lib/practice/exercise.ts';
import { findExercise } from '#lib/practice/exercises.ts';
import { type HugSeconds, withHugLength } from '#lib/practice/hug-length.ts';
import { say } from '#lib/words.ts';
import './small-play.css';

interface Props {
  readonly name: 'hug' | 'five-breaths';
  readonly settings: Settings;
  readonly onClose: () => void;
}

/** A hug or five breaths, played right here. */
export function SmallPlay({ name, settings, onClose }: Props) {
  const id = useId();
  const exercise = findExercise(name);
  const saving = useAct('saveSettings');
  const [length, setLength] = useState<HugSeconds>(20);
  const asksLength = name === 'hug' && settings.hugSeconds === 0;
  if (exercise === undefined) return null;
  return (
    <Dialog labelledBy={id} onClose={onClose}>
      <div className="small-play">
        <h2 id={id} className={asksLength ? 'sentence' : 'unseen'}>
          {textOf(`${keyOf(name)}_title`)}
        </h2>
        {asksLength ? (
          <>
            <HugLength seconds={length} onChoose={setLength} />
            <p className="hint">{say('hug_length_hint')}</p>
            {saving.kind !== undefined && <FailureNote kind={saving.kind} />}
            <p className="row">
              <button
                type="button"
                className="button compact lamp"
                onClick={() => void saving.run({ hugSeconds: length })}
              >
                {say('hug_begin')}
              </button>
              <button type="button" className="button compact" onClick={onClose}>
                {say('player_not_now')}
              </button>
            </p>
          </>
        ) : (
          <Player
            exercise={withHugLength(exercise, settings.hugSeconds)}
            fit={{ minutes: 1, halfIt: settings.halfIt, inSeason: false, written: false }}
            names={namesOf(settings.partnerName)}
            back={onClose}
          />
        )}
      </div>
    </Dialog>
  );
}
