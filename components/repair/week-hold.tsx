import { useCallback, useState } from 'react';
import { KeepDialog } from '#components/house/keep-dialog.tsx';
import { KeptNote } from '#components/house/kept-note.tsx';
import { ObstacleNote } from '#components/house/obstacle-note.tsx';
import { FailureNote } from '#components/ui/failure-note.tsx';
import { sentenceCase } from '#components/ui/sentence-case.ts';
import { useFocusAfter } from '#components/ui/use-focus-after.ts';
import { useRequest } from '#components/ui/use-request.ts';
import type { House, KeptTime } from '#lib/messages.ts';
import { dayMs, minuteMs, type Period } from '#lib/time/period.ts';
import { say, words } from '#lib/words.ts';

interface Props {
  /** No longer than this; undefined: as long as the planner would have it. */
  readonly minutes?: number;
  /** The words of the way to the preview. */
  readonly label: string;
}

/** One micro-date in the next seven days, kept after a preview; or the one that stands there. */
export function WeekHold(props: Props) {
  const [kept, setKept] = useState<KeptTime>();
  const [part, focusPart] = useFocusAfter<HTMLDivElement>();
  const house = useRequest('readHouse', { fresh: false }, ['house', 'settings']);
  const forget = useCallback(() => setKept(undefined), []);
  if (house.state === 'failed') return <FailureNote kind={house.kind} onAgain={house.again} />;
  if (house.state === 'waiting') return <p role="status">{say('popup_looking')}</p>;
  const keep = (time: KeptTime) => {
    setKept(time);
    focusPart();
  };
  return (
    <div ref={part} className="stack week-hold" tabIndex={-1}>
      <p role="status">{kept !== undefined && <KeptNote kept={kept} zone={house.value.zone} onGone={forget} />}</p>
      {kept === undefined && <NextOrFree {...props} house={house.value} onKept={keep} />}
    </div>
  );
}

interface FreeProps extends Props {
  readonly house: House;
  readonly onKept: (kept: KeptTime) => void;
}

function NextOrFree({ minutes, label, house, onKept }: FreeProps) {
  const found = useRequest('listSlots', { when: 'week' }, ['house', 'settings', 'accounts']);
  const [asked, setAsked] = useState<Period>();
  const stands = findStanding(house);
  const when = (period: Period) => words().when(period, house.madeAt, house.zone);
  if (stands !== undefined) return <p>{say('roadblock_week_stands', when(stands))}</p>;
  if (found.state === 'waiting') return <p role="status">{say('popup_looking')}</p>;
  if (found.state === 'failed') return <FailureNote kind={found.kind} onAgain={found.again} />;
  const { slots, obstacle } = found.value;
  if (obstacle !== undefined) return <ObstacleNote obstacle={obstacle} onAgain={found.again} />;
  const period = slots[0] && noLonger(slots[0].period, minutes);
  if (period === undefined) {
    return (
      <p>
        {say('popup_none')}{' '}
        <a className="link" href="#/plan/why">
          {say('popup_see_why')}
        </a>
      </p>
    );
  }
  return (
    <>
      <p>{sentenceCase(when(period))}</p>
      <p>
        <button type="button" className="button lamp" aria-haspopup="dialog" onClick={() => setAsked(period)}>
          {label}
        </button>
      </p>
      {asked !== undefined && (
        <KeepDialog period={asked} zone={house.zone} why="" onKept={onKept} onClose={() => setAsked(undefined)} />
      )}
    </>
  );
}

/** Of the rituals: a talk is not what holds a week. */
function findStanding({ days, next, madeAt }: House): Period | undefined {
  const coming = [...days.flatMap(({ kept }) => kept), ...(next ? [next] : [])];
  return coming.find(
    ({ ritual, period }) => ritual === 'micro-date' && period.end > madeAt && period.start < madeAt + 7 * dayMs,
  )?.period;
}

function noLonger({ start, end }: Period, minutes = Number.POSITIVE_INFINITY): Period {
  return { start, end: Math.min(end, start + minutes * minuteMs) };
}
