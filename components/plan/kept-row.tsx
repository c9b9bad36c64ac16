import { useState } from 'react';
import { FailureNote } from '#components/ui/failure-note.tsx';
import { sentenceCase } from '#components/ui/sentence-case.ts';
import { useAct } from '#components/ui/use-act.ts';
import { useNow } from '#components/ui/use-now.ts';
import type { KeptTime } from '#lib/messages.ts';
import { say, words } from '#lib/words.ts';
import { keptNote } from './kept-words.ts';
import { MoveDialog } from './move-dialog.tsx';
import { Undo } from './undo.tsx';

interface Props {
  readonly kept: KeptTime;
  readonly name: string;
  readonly zone: string;
  readonly onDone: (news: string) => void;
}

/** One kept time: when, what, where, and what one may do with it. */
export function KeptRow({ kept, name, zone, onDone }: Props) {
  const now = useNow(60_000);
  const when = words().when(kept.period, now, zone);
  const note = keptNote(kept, words());
  const over = kept.period.end <= now;
  return (
    <li className="time-row" id={`kept-${kept.occasion}`}>
      <div className="time-head">
        <strong className="time-when kept-when">
          <span className={kept.state === 'standing' ? 'glow' : 'glow pending'} aria-hidden="true" />
          {sentenceCase(when)}
        </strong>
        {!over && (
          <span className="time-undo">
            <Undo kept={kept} onUndone={onDone} />
          </span>
        )}
      </div>
      <p className="time-why">
        <KeptLine kept={kept} name={name} />
      </p>
      {note !== undefined && <p className="time-why">{note}</p>}
      {!over && <KeptActs kept={kept} when={when} zone={zone} onDone={onDone} />}
    </li>
  );
}

/** What it is, and where it stands once it does. */
function KeptLine({ kept, name }: Pick<Props, 'kept' | 'name'>) {
  if (kept.state !== 'standing') return name;
  return kept.where === '' ? say('plan_kept_line_here', name) : <KeptWhere name={name} where={kept.where} />;
}

/** Move it, or not this week. */
function KeptActs({ kept, when, zone, onDone }: Omit<Props, 'name'> & { readonly when: string }) {
  const [moving, setMoving] = useState(false);
  const letting = useAct('letGo');
  const letGo = async () => {
    const gone = await letting.run({ occasion: kept.occasion });
    if (gone !== undefined) onDone(say(gone.waiting ? 'taken_out_waiting' : 'plan_let_gone'));
  };
  return (
    <>
      {letting.kind !== undefined && <FailureNote kind={letting.kind} onAgain={() => void letGo()} />}
      <div className="row time-acts">
        <button
          type="button"
          className="button compact"
          aria-haspopup="dialog"
          aria-label={say('plan_move_named', when)}
          onClick={() => setMoving(true)}
        >
          {say('plan_move')}
        </button>
        <button
          type="button"
          className="button compact"
          aria-label={say('plan_let_go_named', when)}
          onClick={() => void letGo()}
        >
          {say('plan_not_this_week')}
        </button>
      </div>
      {moving && <MoveDialog onClose={() => setMoving(false)} kept={kept} zone={zone} onDone={onDone} />}
    </>
  );
}

/** The account's name is foreign text, and may run the other way. */
function KeptWhere({ name, where }: { readonly name: string; readonly where: string }) {
  const mark = '\u0001';
  const [before, after] = say('plan_kept_line', name, mark).split(mark);
  return (
    <>
      {before}
      <bdi>{where}</bdi>
      {after}
    </>
  );
}
