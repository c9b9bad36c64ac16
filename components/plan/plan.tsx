import { useCallback, useEffect, useState } from 'react';
import type { Tapped } from '#components/house/house.tsx';
import { type HouseView, houseView } from '#components/house/house-view.ts';
import { FailureNote } from '#components/ui/failure-note.tsx';
import { useNow } from '#components/ui/use-now.ts';
import { useRequest } from '#components/ui/use-request.ts';
import { type House, request } from '#lib/messages.ts';
import type { Instant } from '#lib/time/period.ts';
import { say, words } from '#lib/words.ts';
import { EightWeeks } from './eight-weeks.tsx';
import { OneDay } from './one-day.tsx';
import { WaysToPlan } from './pause.tsx';
import { PlanHead } from './plan-head.tsx';
import { type AskedSlot, PlanTimes } from './plan-times.tsx';
import { PlanWeek } from './plan-week.tsx';
import { Proposals } from './proposals.tsx';
import { usePlan } from './use-plan.ts';
import './plan.css';

/** Eight weeks and what is proposed for them; then this week, what is kept, what would do, and why. */
export function Plan({ section }: { readonly section: string | undefined }) {
  const house = useRequest('readHouse', { fresh: false }, ['house', 'settings', 'accounts']);
  const { again } = house;
  useEffect(() => {
    // What is known is drawn first. What is old is read again behind it; a failure of that is told by the house itself.
    request('readHouse', { fresh: true }).then(again, again);
  }, [again]);
  useSection(section, house.state === 'ready');

  if (house.state === 'waiting') {
    return (
      <p role="status" className="sentence sentence-page soft">
        {say('plan_waiting')}
      </p>
    );
  }
  if (house.state === 'failed') {
    return (
      <>
        <h1 className="sentence sentence-page page-title">{say('plan_failed')}</h1>
        <FailureNote kind={house.kind} onAgain={again} />
      </>
    );
  }
  return <PlanOf house={house.value} again={again} />;
}

interface OfProps {
  readonly house: House;
  readonly again: () => void;
}

function PlanOf({ house, again }: OfProps) {
  const now = useNow(30_000);
  const page = usePlan();
  const settings = useRequest('readSettings', {}, ['settings']);
  const { plan, waiting } = page;
  const anew = useCallback(() => {
    again();
    page.again();
  }, [again, page.again]);
  const seasons = settings.state === 'ready' ? settings.value.seasons : [];
  const view = houseView(house, words(), now);
  return (
    <>
      <PlanHead {...{ house, plan, waiting, seasons, view, now }} again={anew} />
      {page.kind !== undefined && (
        <div className="plan-failed">
          <p>{say('plan_eight_failed')}</p>
          <FailureNote kind={page.kind} onAgain={page.again} />
        </div>
      )}
      {plan !== undefined && (
        <div className="plan-top">
          <div>
            <EightWeeks plan={plan} unknown={house.unknown} />
            <WaysToPlan pausedUntil={plan.pausedUntil} zone={plan.zone} again={anew} />
          </div>
          <Proposals page={page} plan={plan} coming={house.coming} onChanged={anew} />
        </div>
      )}
      <ThisWeek
        house={house}
        view={view}
        now={now}
        hasPrimary={plan !== undefined && plan.writes.length > 0}
        again={anew}
      />
      <OneDay house={house} />
    </>
  );
}

type WeekProps = OfProps & {
  readonly view: HouseView;
  readonly now: Instant;
  /** The one primary action of the page stands elsewhere. */
  readonly hasPrimary: boolean;
};

function ThisWeek({ house, view, now, hasPrimary, again }: WeekProps) {
  const [asked, setAsked] = useState<AskedSlot>();
  const tap = (tapped: Tapped) => {
    if ('suggestion' in tapped) setAsked({ ...tapped.suggestion.period, why: tapped.suggestion.why });
    else document.getElementById(`kept-${tapped.occasion}`)?.querySelector('button')?.focus();
  };
  return (
    <div className="plan-top">
      <PlanWeek view={view} now={now} onTap={tap} />
      <PlanTimes {...{ house, asked, hasPrimary, again }} onAsk={setAsked} />
    </div>
  );
}

/** `#/plan/why` leads to the hours, `#/plan/times` to what is kept and offered. */
function useSection(section: string | undefined, ready: boolean): void {
  useEffect(() => {
    if (section === undefined || !ready) return;
    const heading = document.getElementById(`plan-${section}`);
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  }, [section, ready]);
}
