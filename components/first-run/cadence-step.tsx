import { useState } from 'react';
import { ObstacleNote } from '#components/house/obstacle-note.tsx';
import { KeepPlanDialog } from '#components/plan/keep-plan-dialog.tsx';
import { KeptPlanNote } from '#components/plan/kept-plan-note.tsx';
import { usePlan } from '#components/plan/use-plan.ts';
import type { Save } from '#components/settings/use-settings.ts';
import { Chips } from '#components/ui/chips.tsx';
import { FailureNote } from '#components/ui/failure-note.tsx';
import { useFocusAfter } from '#components/ui/use-focus-after.ts';
import type { PlanKept, PlanView, Settings } from '#lib/messages.ts';
import { count, say } from '#lib/words.ts';

interface Props {
  readonly settings: Settings;
  readonly save: Save;
  readonly onNext: () => void;
}

/** Each day, each week, each month: one ritual to choose, and one tap that puts them all where they stand. */
export function CadenceStep({ settings, save, onNext }: Props) {
  const [done, setDone] = useState<{ readonly result: PlanKept; readonly before: Settings['rituals'] }>();
  const [asking, setAsking] = useState<Settings['rituals']>();
  const [place, focusPlace] = useFocusAfter<HTMLDivElement>();
  const page = usePlan();
  const keep = (result: PlanKept) => {
    setDone({ result, before: asking ?? settings.rituals });
    setAsking(undefined);
    focusPlace();
  };
  return (
    <div className="start-step" ref={place} tabIndex={-1}>
      <h1 className="sentence sentence-page" tabIndex={-1}>
        {say('firstRun_cadence')}
      </h1>
      <dl className="facts">
        <dt>{say('firstRun_cadence_day')}</dt>
        <dd>{say('firstRun_cadence_day_text')}</dd>
        <dt>{say('firstRun_cadence_week')}</dt>
        <dd>{say('firstRun_cadence_week_text')}</dd>
        <dt>{say('firstRun_cadence_month')}</dt>
        <dd>{say('firstRun_cadence_month_text')}</dd>
      </dl>
      {done === undefined && <RitualChoice settings={settings} save={save} />}
      {done !== undefined && page.plan !== undefined && (
        <div role="status">
          <KeptPlanNote {...done} zone={page.plan.zone} onUndone={() => setDone(undefined)} />
        </div>
      )}
      {page.kind !== undefined && <FailureNote kind={page.kind} onAgain={page.again} />}
      <Actions
        plan={page.plan}
        isDone={done !== undefined}
        onAsk={() => setAsking(settings.rituals)}
        onAgain={page.again}
        onNext={onNext}
      />
      {asking !== undefined && page.plan !== undefined && (
        <KeepPlanDialog plan={page.plan} onKept={keep} onClose={() => setAsking(undefined)} />
      )}
    </div>
  );
}

const choices = ['weekly', 'monthly', 'both', 'none'] as const;
type Choice = (typeof choices)[number];

/** What stands beside the small date. */
function RitualChoice({ settings: { rituals }, save }: Omit<Props, 'onNext'>) {
  const [weekly, monthly] = [rituals['weekly-ritual'], rituals['monthly-evening']];
  const chosen: Choice = weekly.on ? (monthly.on ? 'both' : 'weekly') : monthly.on ? 'monthly' : 'none';
  const choose = (choice: Choice) =>
    save({
      rituals: {
        ...rituals,
        'weekly-ritual': { ...weekly, on: choice === 'weekly' || choice === 'both' },
        'monthly-evening': { ...monthly, on: choice === 'monthly' || choice === 'both' },
      },
    });
  return (
    <Chips
      legend={say('firstRun_cadence_ritual')}
      options={choices.map((value) => ({ value, words: say(`firstRun_cadence_${value}`) }))}
      chosen={chosen}
      onChoose={choose}
    />
  );
}

interface ActionsProps {
  readonly plan: PlanView | undefined;
  readonly isDone: boolean;
  readonly onAsk: () => void;
  readonly onAgain: () => void;
  readonly onNext: () => void;
}

function Actions({ plan, isDone, onAsk, onAgain, onNext }: ActionsProps) {
  const writes = plan?.writes.length ?? 0;
  const isOffered = !isDone && plan?.obstacle === undefined && writes > 0;
  return (
    <>
      {plan?.obstacle !== undefined && <ObstacleNote obstacle={plan.obstacle} onAgain={onAgain} />}
      {plan === undefined && <p role="status">{say('firstRun_looking')}</p>}
      <div className="row">
        {isOffered && (
          <button type="button" className="button lamp" aria-haspopup="dialog" onClick={onAsk}>
            {count('firstRun_cadence_keep', writes)}
          </button>
        )}
        <button type="button" className={isOffered ? 'button' : 'button lamp'} onClick={onNext}>
          {say(isOffered ? 'firstRun_cadence_skip' : 'firstRun_go_on')}
        </button>
      </div>
      {isOffered && <p className="hint">{say('plan_keep_see')}</p>}
    </>
  );
}
