import { useEffect, useState } from 'react';
import { FailureNote } from '#components/ui/failure-note.tsx';
import { sentenceCase } from '#components/ui/sentence-case.ts';
import { useAct } from '#components/ui/use-act.ts';
import type { KeptTime } from '#lib/messages.ts';
import { type MessageKey, say, words } from '#lib/words.ts';

interface Props {
  readonly kept: KeptTime;
  readonly zone: string;
  /** Undone, or the ten seconds are over. */
  readonly onGone: () => void;
}

const stateKeys: Readonly<Record<KeptTime['state'], MessageKey | undefined>> = {
  standing: undefined,
  waiting: 'kept_waiting',
  retrying: 'kept_retrying',
  stuck: 'kept_stuck',
};

/** 'Kept: tonight, 19:40 to 20:05. Undo', for as long as undo costs nothing. Put it into a `role="status"`. */
export function KeptNote({ kept, zone, onGone }: Props) {
  const undo = useAct('undoKept');
  const [undone, setUndone] = useState<string>();
  useEffect(() => {
    const leftMs = undone !== undefined ? 4_000 : (kept.undoUntil ?? Date.now() + 10_000) - Date.now();
    const timer = setTimeout(onGone, Math.max(leftMs, 1_000));
    return () => clearTimeout(timer);
  }, [kept.undoUntil, undone, onGone]);
  if (undo.kind !== undefined) return <FailureNote kind={undo.kind} />;
  if (undone !== undefined) return <span>{undone}</span>;
  const when = words().when(kept.period, Date.now(), zone);
  const after = stateKeys[kept.state];
  return (
    <span>
      {after === undefined ? say('kept_done', when) : `${say('kept_not_yet', sentenceCase(when))} ${say(after)}`}{' '}
      <button
        type="button"
        className="link strong"
        onClick={async () => {
          const taken = await undo.run({ occasion: kept.occasion });
          if (taken !== undefined) setUndone(say(taken.waiting ? 'taken_out_waiting' : 'kept_undone'));
        }}
      >
        {say('kept_undo')}
      </button>
    </span>
  );
}
