import { useId } from 'react';
import { guestText, letGoText, reachesOthers, tapText, who } from '#components/plan/guest.ts';
import { Dialog } from '#components/ui/dialog.tsx';
import { FailureNote } from '#components/ui/failure-note.tsx';
import { failureText } from '#components/ui/failure-sentence.ts';
import { sentenceCase } from '#components/ui/sentence-case.ts';
import { useAct } from '#components/ui/use-act.ts';
import type { KeptTime } from '#lib/messages.ts';
import type { Instant } from '#lib/time/period.ts';
import { say, words } from '#lib/words.ts';
import './keep-dialog.css';

interface Props {
  readonly kept: KeptTime;
  /** What it is, by the two's own name for it. */
  readonly name: string;
  readonly zone: string;
  readonly now: Instant;
  readonly onClose: () => void;
}

/** A kept time, and the two ways to take it back: undo, and not this week. */
export function KeptDialog({ kept, name, zone, now, onClose }: Props) {
  const titleId = useId();
  const undo = useAct('undoKept');
  const letGo = useAct('letGo');
  const failed = undo.kind ?? letGo.kind;
  const told = reachesOthers(kept);
  const mayChange = kept.period.end > now && !kept.theirs;
  const guest = guestText(kept, words());
  const { occasion } = kept;
  const finish = async (taken: Promise<unknown>) => {
    if ((await taken) !== undefined) onClose();
  };
  return (
    <Dialog labelledBy={titleId} onClose={onClose}>
      <div className="keep">
        <h2 id={titleId} className="sentence keep-when">
          {name}
        </h2>
        <p>{sentenceCase(words().when(kept.period, now, zone))}</p>
        <StateLine kept={kept} />
        {guest !== undefined && <p className="soft">{sentenceCase(guest)}</p>}
        {kept.mayInvite && (
          <a className="link" href="/home.html#/plan/times">
            {say('guest_ask', who(kept, words()))}
          </a>
        )}
        {mayChange && <p className="keep-note">{say('kept_ways_back')}</p>}
        {failed !== undefined && <FailureNote kind={failed} />}
        <div className="row">
          {mayChange && (
            <>
              <button type="button" className="button" onClick={() => finish(letGo.run({ occasion, told }))}>
                {letGoText(kept, words())}
              </button>
              <button type="button" className="button" onClick={() => finish(undo.run({ occasion, told }))}>
                {tapText(say('kept_take_back'), kept, words())}
              </button>
            </>
          )}
          <button type="button" className="button" onClick={onClose}>
            {say('kept_close')}
          </button>
        </div>
      </div>
    </Dialog>
  );
}

function StateLine({ kept }: { readonly kept: KeptTime }) {
  if (kept.failure !== undefined) return <p>{say(failureText(kept.failure).sentence)}</p>;
  if (kept.state === 'waiting') return <p>{say('kept_waiting')}</p>;
  if (kept.state === 'retrying') return <p>{say('kept_retrying')}</p>;
  if (kept.state === 'stuck') return <p>{say('kept_stuck')}</p>;
  return <p className="soft">{kept.where === '' ? say('keep_here') : say('kept_where', kept.where)}</p>;
}
