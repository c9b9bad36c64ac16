import { useId } from 'react';
import { FailureNote } from '#components/ui/failure-note.tsx';
import { useAct } from '#components/ui/use-act.ts';
import type { EveningView, House, Picks, PlanView } from '#lib/messages.ts';
import type { Instant, Period } from '#lib/time/period.ts';
import { type Month, monthAt, monthPeriod } from '#lib/time/week.ts';
import { say, words } from '#lib/words.ts';
import { ritualText } from './ritual-words.ts';

interface Props {
  readonly plan: PlanView;
  readonly coming: House['coming'];
  /** Tapped just now; what follows from it is still on its way. */
  readonly picked: Picks['evenings'];
  readonly onPick: (month: Month, start: Instant) => void;
  /** A month that was let go is looked at again. */
  readonly onOpened: () => void;
}

/** The lightest evening of each of the next months, and what else would do. */
export function EveningProposal({ plan, coming, picked, onPick, onOpened }: Props) {
  const id = useId();
  const { zone, evenings } = plan;
  const first = evenings.find(({ proposed }) => proposed !== undefined)?.proposed;
  const keptIn = (month: Month) =>
    coming.find(({ ritual, period }) => ritual === 'monthly-evening' && monthAt(period.start, zone) === month)?.period;
  // The last days of a month are none to speak of.
  const shown = evenings.filter(
    ({ month, letGo, proposed }, at) => at > 0 || letGo || proposed !== undefined || keptIn(month),
  );
  return (
    <section className="proposal" aria-labelledby={id}>
      <div className="proposal-head">
        <h3 id={id}>{ritualText('monthly-evening', words())}</h3>
        {first !== undefined && (
          <strong className="proposal-time">
            {say('when_day', words().shortDay(first.start, zone), words().time(first.start, zone))}
          </strong>
        )}
      </div>
      <p className="time-why">{say('plan_evening_about')}</p>
      <ul className="months">
        {shown.map((evening) => (
          <MonthRow
            key={evening.month}
            {...{ evening, zone, onPick, onOpened }}
            kept={keptIn(evening.month)}
            picked={picked[evening.month]}
          />
        ))}
      </ul>
    </section>
  );
}

interface MonthProps {
  readonly evening: EveningView;
  readonly kept: Period | undefined;
  readonly picked: Instant | undefined;
  readonly zone: string;
  readonly onPick: Props['onPick'];
  readonly onOpened: () => void;
}

function MonthRow({ evening: { month, letGo, proposed, others }, kept, picked, zone, onPick, onOpened }: MonthProps) {
  const name = words().month(monthPeriod(month, zone).start, zone);
  const all = [...(proposed === undefined ? [] : [proposed]), ...others].toSorted((a, b) => a.start - b.start);
  return (
    <li className="month">
      <span className="month-name">{name}</span>
      {all.length === 0 ? (
        <span className="time-why">
          {kept === undefined
            ? say(letGo ? 'plan_evening_let_go' : 'plan_evening_none')
            : say('plan_evening_kept', startText(kept, zone))}
          {letGo && kept === undefined && <OpenMonth month={month} name={name} onOpened={onOpened} />}
        </span>
      ) : (
        <MonthChips {...{ month, name, all, zone, onPick }} chosen={picked ?? proposed?.start} />
      )}
    </li>
  );
}

/** Nothing here is for good. */
function OpenMonth({ month, name, onOpened }: Pick<MonthProps, 'onOpened'> & { month: Month; name: string }) {
  const opening = useAct('openWeeks');
  const open = async () => {
    if ((await opening.run({ cycle: month })) !== undefined) onOpened();
  };
  return (
    <>
      {' '}
      <button type="button" className="link" aria-label={say('plan_evening_open_of', name)} onClick={() => void open()}>
        {say('plan_evening_open')}
      </button>
      {opening.kind !== undefined && <FailureNote kind={opening.kind} onAgain={() => void open()} />}
    </>
  );
}

type ChipsProps = Pick<MonthProps, 'zone' | 'onPick'> & {
  readonly month: Month;
  readonly name: string;
  readonly all: readonly Period[];
  readonly chosen: Instant | undefined;
};

function MonthChips({ month, name, all, chosen, zone, onPick }: ChipsProps) {
  const group = useId();
  return (
    <fieldset>
      <legend className="unseen">{say('plan_evening_of', name)}</legend>
      <div className="chips">
        {all.map((period) => {
          const isChosen = period.start === chosen;
          return (
            <label key={period.start} className="chip">
              <input type="radio" name={group} checked={isChosen} onChange={() => onPick(month, period.start)} />
              {isChosen
                ? say('plan_evening_chosen', dayText(period, zone), words().time(period.start, zone))
                : dayText(period, zone)}
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}

/** The month stands before it. */
function dayText({ start }: Period, zone: string): string {
  return `${words().weekdayShort(start, zone)} ${words().dayOfMonth(start, zone)}`;
}

function startText({ start }: Period, zone: string): string {
  return say('when_day', words().shortDay(start, zone), words().time(start, zone));
}
