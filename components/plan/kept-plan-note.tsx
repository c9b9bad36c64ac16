import { useState } from 'react';
import { FailureNote } from '#components/ui/failure-note.tsx';
import type { NoteKind } from '#components/ui/failure-sentence.ts';
import { useNow } from '#components/ui/use-now.ts';
import { kindOf } from '#components/ui/use-request.ts';
import { type KeptTime, type PlanKept, request, type Settings } from '#lib/messages.ts';
import { secondMs } from '#lib/time/period.ts';
import { count, say, words } from '#lib/words.ts';
import { keptNote } from './kept-words.ts';

interface Props {
  readonly result: PlanKept;
  /** The weekly times as they stood before: undo brings them back. */
  readonly before: Settings['rituals'] | undefined;
  readonly zone: string;
  readonly onUndone: () => void;
}

/** 'Kept 9 times. Undo', for as long as undo costs nothing; and which were no longer free. */
export function KeptPlanNote({ result, before, zone, onUndone }: Props) {
  const { kept, taken } = result;
  const now = useNow(secondMs);
  const [undone, setUndone] = useState(false);
  const [busy, setBusy] = useState(false);
  const [kind, setKind] = useState<NoteKind>();
  const until = Math.min(...kept.flatMap(({ undoUntil }) => undoUntil ?? []));
  const left = Number.isFinite(until) ? Math.max(0, Math.ceil((until - now) / secondMs)) : 0;
  const undo = async () => {
    if (busy) return;
    setBusy(true);
    setKind(undefined);
    try {
      await undoAll(kept, before);
      setUndone(true);
      onUndone();
    } catch (error) {
      setKind(kindOf(error));
    }
    setBusy(false);
  };
  const gone = taken.map(({ period }) => words().when(period, now, zone)).join('; ');
  return (
    <div className="kept-plan">
      {kept.length > 0 && (
        <p>
          {undone ? count('plan_kept_undone', kept.length) : keptText(kept)}{' '}
          {!undone && left > 0 && (
            <>
              <button type="button" className="link strong" onClick={() => void undo()}>
                {say('plan_kept_undo_all')}
              </button>{' '}
              <span className="soft undo-left" aria-hidden="true">
                {say('popup_undo_seconds', left)}
              </span>
            </>
          )}
        </p>
      )}
      {!undone && taken.length > 0 && <p>{say('plan_kept_taken', gone)}</p>}
      {kind !== undefined && <FailureNote kind={kind} onAgain={() => void undo()} />}
    </div>
  );
}

/** How many stand, and what is still to happen with the others. */
function keptText(kept: readonly KeptTime[]): string {
  const standing = kept.filter(({ state }) => state === 'standing').length;
  const [later] = kept.filter(({ state }) => state !== 'standing');
  const note = later && count('plan_kept_later', kept.length - standing, keptNote(later, words()) ?? '');
  return [...(standing > 0 ? [count('plan_kept_count', standing)] : []), ...(note ? [note] : [])].join(' ');
}

/** One after the other: each takes its own event out again, and one that fails stops the rest, to be tried again. */
async function undoAll(kept: readonly KeptTime[], before: Settings['rituals'] | undefined): Promise<void> {
  for (const { occasion } of kept) await request('undoKept', { occasion });
  if (before !== undefined) await request('saveSettings', { rituals: before });
}
