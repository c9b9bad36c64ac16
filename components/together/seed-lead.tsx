import { useState } from 'react';
import { KeepDialog } from '#components/house/keep-dialog.tsx';
import { ObstacleNote } from '#components/house/obstacle-note.tsx';
import { slotReason } from '#components/house/slot-reason.ts';
import { oneLine } from '#components/ideas/one-line.ts';
import { keptNote } from '#components/plan/kept-words.ts';
import { Undo } from '#components/plan/undo.tsx';
import { FailureNote } from '#components/ui/failure-note.tsx';
import { sentenceCase } from '#components/ui/sentence-case.ts';
import { useAct } from '#components/ui/use-act.ts';
import { useRequest } from '#components/ui/use-request.ts';
import type { KeptTime } from '#lib/messages.ts';
import { say, words } from '#lib/words.ts';

/** Where a seed may go: among their own ideas, and to the next time that is free for it. */
export function SeedLead({ seed }: { readonly seed: string | undefined }) {
  return (
    <div className="stack">
      <NextTime />
      {seed !== undefined && <AsIdea seed={seed} />}
    </div>
  );
}

function AsIdea({ seed }: { readonly seed: string }) {
  const saving = useAct('saveOwnContent');
  const [said, setSaid] = useState('');
  const keep = async () => {
    const text = oneLine(seed);
    const kept = await saving.run({ add: [{ id: `own-${crypto.randomUUID()}`, kind: 'micro', text }] });
    if (kept !== undefined) setSaid(say('seed_idea_kept'));
  };
  return (
    <div>
      {said === '' && (
        <button type="button" className="button" onClick={() => void keep()}>
          {say('seed_idea')}
        </button>
      )}
      <p role="status" className="hint">
        {said}
      </p>
      {saving.kind !== undefined && <FailureNote kind={saving.kind} onAgain={() => void keep()} />}
    </div>
  );
}

/** The best time of the next days; what is kept is kept by the same preview as everywhere. */
function NextTime() {
  const house = useRequest('readHouse', { fresh: false }, ['house']);
  const slots = useRequest('listSlots', { when: 'week' }, ['house']);
  const [asking, setAsking] = useState(false);
  const [kept, setKept] = useState<KeptTime>();
  if (slots.state === 'failed') return <FailureNote kind={slots.kind} onAgain={slots.again} />;
  if (house.state === 'failed') return <FailureNote kind={house.kind} onAgain={house.again} />;
  if (slots.state === 'waiting' || house.state === 'waiting') return <p role="status">{say('popup_looking')}</p>;
  const { zone, madeAt } = house.value;
  const when = (period: KeptTime['period']) => words().when(period, madeAt, zone);
  if (kept !== undefined) {
    return (
      <p role="status" className="row">
        {sentenceCase(when(kept.period))}. {keptNote(kept, words()) ?? say('popup_kept')}{' '}
        <Undo kept={kept} onUndone={() => setKept(undefined)} />
      </p>
    );
  }
  const { obstacle } = slots.value;
  const [slot] = slots.value.slots;
  if (obstacle !== undefined) return <ObstacleNote obstacle={obstacle} onAgain={slots.again} />;
  if (slot === undefined) return <NoTime />;
  return (
    <div className="stack">
      <p>{say('seed_time', when(slot.period))}</p>
      <p className="row">
        <button type="button" className="button" aria-haspopup="dialog" onClick={() => setAsking(true)}>
          {say('seed_time_keep')}
        </button>
        <PlanLink />
      </p>
      {asking && (
        <KeepDialog
          period={slot.period}
          zone={zone}
          why={slotReason(slot, words())}
          onKept={(time) => {
            setKept(time);
            setAsking(false);
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}

function NoTime() {
  return (
    <p className="soft">
      {say('seed_no_time')} <PlanLink />
    </p>
  );
}

function PlanLink() {
  return (
    <a className="link" href="#/plan">
      {say('seed_plan')}
    </a>
  );
}
