import { FailureNote } from '#components/ui/failure-note.tsx';
import { useAct } from '#components/ui/use-act.ts';
import { useRequest } from '#components/ui/use-request.ts';
import type { RitualPlanView } from '#lib/messages.ts';
import { say, words } from '#lib/words.ts';
import { weeklyTimeShort } from './weekly-time-words.ts';

interface Props {
  readonly view: RitualPlanView;
  readonly onDone: () => void;
}

/** Another weekly time where the near weeks have theirs: there is nothing to write, so it is remembered by a tap. */
export function StandFromNow({ view: { ritual, time }, onDone }: Props) {
  const settings = useRequest('readSettings', {}, ['settings']);
  const saving = useAct('saveSettings');
  if (time === undefined || settings.state !== 'ready') return null;
  const { rituals } = settings.value;
  const { weekday, minute } = time;
  const stand = async () => {
    const changed = { ...rituals, [ritual]: { ...rituals[ritual], time: { weekday, minute } } };
    if ((await saving.run({ rituals: changed })) !== undefined) onDone();
  };
  return (
    <div className="proposal-stand">
      <button type="button" className="button compact" onClick={() => void stand()}>
        {say('plan_stand', weeklyTimeShort(time, words()))}
      </button>
      <span className="hint">{say('plan_stand_about')}</span>
      {saving.kind !== undefined && <FailureNote kind={saving.kind} onAgain={() => void stand()} />}
    </div>
  );
}
