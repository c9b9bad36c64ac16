import { useState } from 'react';
import { FailureNote } from '#components/ui/failure-note.tsx';
import { sentenceCase } from '#components/ui/sentence-case.ts';
import { useAct } from '#components/ui/use-act.ts';
import { useNow } from '#components/ui/use-now.ts';
import type { KeptTime } from '#lib/messages.ts';
import { say, words } from '#lib/words.ts';
import { letGoText, reachesOthers, tapText, who } from './guest.ts';
import { GuestLine } from './guest-line.tsx';
import { InviteDialog } from './invite-dialog.tsx';
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
        {!over && !kept.theirs && (
          <span className="time-undo">
            <Undo kept={kept} onUndone={onDone} />
          </span>
        )}
      </div>
      <p className="time-why">
        <KeptLine kept={kept} name={name} />
      </p>
      {note !== undefined && <p className="time-why">{note}</p>}
      {!over && <GuestLine kept={kept} onDone={onDone} />}
      {!over && !kept.theirs && <KeptActs {...{ kept, when, zone, onDone }} />}
    </li>
  );
}

/** What it is, and where it stands once it does. */
function KeptLine({ kept, name }: Pick<Props, 'kept' | 'name'>) {
  if (kept.state !== 'standing') return name;
  return kept.where === '' ? say('plan_kept_line_here', name) : <KeptWhere name={name} where={kept.where} />;
}

type ActsProps = Omit<Props, 'name'> & { readonly when: string };

/** Move it, not this week, or invite somebody to it. */
function KeptActs({ kept, when, zone, onDone }: ActsProps) {
  const [open, setOpen] = useState<'move' | 'invite'>();
  const close = () => setOpen(undefined);
  const invited = () => {
    close();
    onDone('');
  };
  const letting = useAct('letGo');
  const letGo = async () => {
    const gone = await letting.run({ occasion: kept.occasion, told: reachesOthers(kept) });
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
          onClick={() => setOpen('move')}
        >
          {say('plan_move')}
        </button>
        <button
          type="button"
          className="button compact"
          aria-label={tapText(say('plan_let_go_named', when), kept, words())}
          onClick={() => void letGo()}
        >
          {letGoText(kept, words())}
        </button>
        {kept.mayInvite && (
          <button
            type="button"
            className="button compact"
            aria-haspopup="dialog"
            aria-label={say('guest_ask_named', who(kept, words()), when)}
            onClick={() => setOpen('invite')}
          >
            {say('guest_ask', who(kept, words()))}
          </button>
        )}
      </div>
      {open === 'move' && <MoveDialog onClose={close} {...{ kept, zone, onDone }} />}
      {open === 'invite' && <InviteDialog onClose={close} {...{ kept, zone }} onInvited={invited} />}
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
