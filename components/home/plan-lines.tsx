import { EveningLine } from '#components/evening/evening-line.tsx';
import { EndedAsk } from '#components/keepsakes/ended-ask.tsx';
import { useRequest } from '#components/ui/use-request.ts';
import { say } from '#lib/words.ts';

/** Above Plan: what became of the time that is over, and that it is time for the Sunday plan. */
export function PlanLines() {
  const house = useRequest('readHouse', { fresh: false }, ['house', 'settings']);
  if (house.state !== 'ready') return null;
  return (
    <>
      <EndedAsk house={house.value} />
      {house.value.pausedUntil === '' && <EveningLine />}
      {house.value.sundayDue && (
        <p className="plan-line">
          <a className="link" href="#/sunday">
            {say('sunday_due')}
          </a>
        </p>
      )}
    </>
  );
}
