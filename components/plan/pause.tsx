import { FailureNote } from '#components/ui/failure-note.tsx';
import { useAct } from '#components/ui/use-act.ts';
import type { PlanView } from '#lib/messages.ts';
import { addDays, wallTimeAt } from '#lib/time/wall-time.ts';
import { say } from '#lib/words.ts';

interface LineProps {
  readonly pausedUntil: PlanView['pausedUntil'];
  readonly again: () => void;
}

/** The way back out of a pause: one tap, any time. The sentence above says until when. */
export function PausedLine({ pausedUntil, again }: LineProps) {
  const saving = useAct('saveSettings');
  if (pausedUntil === '') return null;
  const comeBack = async () => {
    if ((await saving.run({ pausedUntil: '' })) !== undefined) again();
  };
  return (
    <p className="row come-back">
      <button type="button" className="button compact" onClick={() => void comeBack()}>
        {say('plan_come_back')}
      </button>
      {saving.kind !== undefined && <FailureNote kind={saving.kind} onAgain={() => void comeBack()} />}
    </p>
  );
}

const pauseDays = 14;

type WaysProps = LineProps & { readonly zone: string };

/** What one may say of the weeks to come: a season, a pause, other rituals. */
export function WaysToPlan({ pausedUntil, zone, again }: WaysProps) {
  const saving = useAct('saveSettings');
  const pause = async () => {
    const last = addDays(wallTimeAt(Date.now(), zone).date, pauseDays);
    if ((await saving.run({ pausedUntil: last })) !== undefined) again();
  };
  return (
    <div className="plan-ways">
      <a className="link" href="#/settings/seasons">
        {say('plan_announce')}
      </a>
      <a className="link" href="#/settings/rituals">
        {say('plan_choose_rituals')}
      </a>
      {pausedUntil === '' && (
        <button type="button" className="link" onClick={() => void pause()}>
          {say('plan_pause')}
        </button>
      )}
      {saving.kind !== undefined && <FailureNote kind={saving.kind} onAgain={() => void pause()} />}
    </div>
  );
}
