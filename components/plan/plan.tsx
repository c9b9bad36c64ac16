import { useEffect, useState } from 'react';
import type { Tapped } from '#components/house/house.tsx';
import { houseView } from '#components/house/house-view.ts';
import { FailureNote } from '#components/ui/failure-note.tsx';
import { useNow } from '#components/ui/use-now.ts';
import { useRequest } from '#components/ui/use-request.ts';
import { type House, request } from '#lib/messages.ts';
import { say, words } from '#lib/words.ts';
import { OneDay } from './one-day.tsx';
import { PlanHead } from './plan-head.tsx';
import { PlanTimes } from './plan-times.tsx';
import { PlanWeek } from './plan-week.tsx';
import './plan.css';

/** This week: what is known of it, what is kept, what would do, and why. */
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
  const [asked, setAsked] = useState<{ readonly start: number; readonly end: number; readonly why: string }>();
  const tap = (tapped: Tapped) => {
    if ('suggestion' in tapped) setAsked({ ...tapped.suggestion.period, why: tapped.suggestion.why });
    else document.getElementById(`kept-${tapped.occasion}`)?.querySelector('button')?.focus();
  };
  const view = houseView(house, words(), now);
  return (
    <>
      <PlanHead house={house} view={view} now={now} again={again} />
      <div className="plan-top">
        <PlanWeek view={view} now={now} onTap={tap} />
        <PlanTimes house={house} asked={asked} onAsk={setAsked} again={again} />
      </div>
      <OneDay house={house} />
    </>
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
