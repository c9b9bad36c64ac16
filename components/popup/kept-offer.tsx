import { keptName } from '#components/house/ritual-name.ts';
import { guestText, letGoText, reachesOthers } from '#components/plan/guest.ts';
import { keptNote } from '#components/plan/kept-words.ts';
import { Undo } from '#components/plan/undo.tsx';
import { FailureNote } from '#components/ui/failure-note.tsx';
import { sentenceCase } from '#components/ui/sentence-case.ts';
import { useAct } from '#components/ui/use-act.ts';
import { useNow } from '#components/ui/use-now.ts';
import type { KeptTime, MicroDateThing } from '#lib/messages.ts';
import { say, words } from '#lib/words.ts';

interface Props {
  readonly kept: KeptTime;
  /** It was kept in this popup a moment ago. */
  readonly fresh: boolean;
  readonly thing: MicroDateThing | undefined;
  readonly zone: string;
  readonly onDone: (news: string) => void;
}

/** A kept time, and the two ways back from it. */
export function KeptOffer({ kept, fresh, thing, zone, onDone }: Props) {
  const now = useNow(1000);
  const letting = useAct('letGo');
  const letGo = async () => {
    const gone = await letting.run({ occasion: kept.occasion, told: reachesOthers(kept) });
    if (gone !== undefined) onDone(say(gone.waiting ? 'taken_out_waiting' : 'popup_let_go'));
  };
  const undo = <Undo kept={kept} onUndone={onDone} />;
  const undoable = fresh || (kept.undoUntil !== undefined && kept.undoUntil > now);
  return (
    <div className="offer">
      <div className="offer-words">
        <p className="offer-time">
          <span className={kept.state === 'standing' ? 'glow' : 'glow pending'} aria-hidden="true" />
          {sentenceCase(words().when(kept.period, now, zone))}
        </p>
        <Thing kept={kept} thing={thing} />
        {letting.kind !== undefined && <FailureNote kind={letting.kind} onAgain={() => void letGo()} />}
      </div>
      {kept.theirs ? null : undoable ? (
        <p className="offer-undo" role="status">
          {kept.state === 'standing' && `${say('popup_kept')} `}
          {undo}
        </p>
      ) : (
        <div className="offer-actions">
          <button type="button" className="button" onClick={() => void letGo()}>
            {letGoText(kept, words())}
          </button>
          <p className="offer-undo soft">{undo}</p>
        </div>
      )}
      <Note kept={kept} />
    </div>
  );
}

/** What it is, and where; the account's name is foreign text. */
function Thing({ kept, thing }: Pick<Props, 'kept' | 'thing'>) {
  const guest = guestText(kept, words());
  return (
    <>
      <p className="soft">
        {keptName(kept, thing, words())}
        {kept.where !== '' && (
          <>
            {', '}
            <bdi>{kept.where}</bdi>
          </>
        )}
      </p>
      {guest !== undefined && <p>{sentenceCase(guest)}</p>}
    </>
  );
}

/** What is not as it should be, and the way to the choices. */
function Note({ kept }: Pick<Props, 'kept'>) {
  const note = keptNote(kept, words());
  if (note === undefined) return null;
  return (
    <p className="offer-note">
      {note}{' '}
      {kept.clashing && (
        <a className="link" href="/home.html#/plan">
          {say('notice_choose')}
        </a>
      )}
    </p>
  );
}
