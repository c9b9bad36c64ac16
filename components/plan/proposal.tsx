import { useId, useState } from 'react';
import { IdeasLink } from '#components/ideas/ideas-link.tsx';
import type { PlanGap, PlanView, Proposed, RitualPlanView } from '#lib/messages.ts';
import type { TimeScore, WeeklyTime } from '#lib/planning/weekly-time.ts';
import { dayPeriod } from '#lib/time/wall-time.ts';
import { datesOfWeek } from '#lib/time/week.ts';
import { count, say, words } from '#lib/words.ts';
import { ritualText } from './ritual-words.ts';
import { StandFromNow } from './stand-from-now.tsx';
import { inTheWay } from './week-words.ts';
import { otherwiseText, timeReason, timesToChoose, weeklyTimeShort } from './weekly-time-words.ts';

interface Props {
  readonly view: RitualPlanView;
  readonly plan: PlanView;
  readonly isForBoth: boolean;
  /** Tapped just now; what follows from it is still on its way. */
  readonly picked: WeeklyTime | undefined;
  /** Another time than the planner's was tapped, and no near week is free to be written with it. */
  readonly mayStand: boolean;
  readonly onStands: () => void;
  readonly onPick: (time: NonNullable<RitualPlanView['time']>) => void;
}

/** One ritual: its weekly time, why this one, what else would do, and the weeks that differ. */
export function Proposal({ view, plan, isForBoth, picked, mayStand, onStands, onPick }: Props) {
  const id = useId();
  const { time, lengthMin } = view;
  const name = ritualText(view.ritual, words());
  return (
    <section className="proposal" aria-labelledby={id}>
      <div className="proposal-head">
        <h3 id={id}>
          {name}
          {view.every === 'other-week' && <span className="proposal-every"> {say('plan_every_other')}</span>}
        </h3>
        {time !== undefined && (
          <strong className="proposal-time">
            {say('plan_time_length', weeklyTimeShort(time, words()), lengthMin)}
          </strong>
        )}
      </div>
      <p className="time-why">
        {time === undefined ? say('plan_no_time') : timeReason(time, isForBoth, words())}
        {view.small && ` ${say('plan_small', lengthMin)}`}
      </p>
      {time !== undefined && <IdeasLink ritual={view.ritual} minutes={lengthMin} />}
      <TimeChips {...{ name, view, picked, onPick }} />
      {mayStand && !view.standing && <StandFromNow view={view} onDone={onStands} />}
      <Better view={view} onPick={onPick} />
      <WeeksThatDiffer ritual={view.ritual} plan={plan} />
    </section>
  );
}

type ChipsProps = Pick<Props, 'view' | 'picked' | 'onPick'> & { readonly name: string };

/** One of a few; the counts say what the others would cost. */
function TimeChips({ name, view, picked, onPick }: ChipsProps) {
  const group = useId();
  const times = timesToChoose(view);
  const now = picked ?? view.time;
  if (times.length < 2) return null;
  return (
    <fieldset>
      <legend className="unseen">{say('plan_others', name)}</legend>
      <div className="chips">
        {times.map((time) => {
          const chosen = time.weekday === now?.weekday && time.minute === now.minute;
          const text = weeklyTimeShort(time, words());
          return (
            <label key={`${time.weekday} ${time.minute}`} className="chip">
              <input type="radio" name={group} checked={chosen} onChange={() => onPick(time)} />
              {chosen ? text : say('plan_chip_count', text, time.free, time.weeks)}
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}

/** What stood so far is no longer the best by far. */
function Better({ view: { time, better }, onPick }: Pick<Props, 'view' | 'onPick'>) {
  if (better === undefined) return null;
  const instead = weeklyTimeShort(better, words());
  return (
    <p className="proposal-better">
      <span>{betterText(time, better)}</span>{' '}
      <button type="button" className="link" onClick={() => onPick(better)}>
        {say('plan_better_do', instead)}
      </button>
    </p>
  );
}

function betterText(time: TimeScore | undefined, better: TimeScore): string {
  const instead = weeklyTimeShort(better, words());
  if (time === undefined) return say('plan_better_none', instead, better.free, better.weeks);
  return say('plan_better', instead, better.free, better.weeks, weeklyTimeShort(time, words()), time.free);
}

const shownFirst = 3;

function WeeksThatDiffer({ ritual, plan }: { readonly ritual: string; readonly plan: PlanView }) {
  const [all, setAll] = useState(false);
  const lines = [...otherwise(plan, ritual), ...noRoom(plan, ritual)];
  const shown = all ? lines : lines.slice(0, shownFirst);
  const hasNoRoom = plan.gaps.some((gap) => gap.ritual === ritual && gap.reason === 'no-room');
  return (
    <>
      {shown.length > 0 && (
        <ul className="proposal-differs">
          {shown.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {lines.length > shown.length && (
        <button type="button" className="link soft proposal-more" onClick={() => setAll(true)}>
          {count('plan_differ_more', lines.length - shown.length)}
        </button>
      )}
      {hasNoRoom && ritual === 'micro-date' && <p className="time-why">{say('plan_gap_six')}</p>}
    </>
  );
}

function otherwise({ weeks, zone }: PlanView, ritual: string): readonly string[] {
  const thisWeek = weeks[0]?.week ?? '';
  const proposed: readonly Proposed[] = weeks.flatMap(({ days }) => days.flatMap((day) => day.proposed));
  return proposed
    .filter((one) => one.ritual === ritual)
    .flatMap((one) => otherwiseText(one, thisWeek, zone, words()) ?? []);
}

function noRoom({ gaps, zone }: PlanView, ritual: string): readonly string[] {
  const monday = ({ cycle }: PlanGap) => dayPeriod(datesOfWeek(cycle)[0] ?? '', zone).start;
  return gaps
    .filter((gap) => gap.ritual === ritual && gap.reason === 'no-room')
    .map((gap) => {
      const where = say('plan_no_room_in', words().shortDate(monday(gap), zone));
      return [where, ...inTheWay(gap.couldMove, zone, words())].join(' ');
    });
}
