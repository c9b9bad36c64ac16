import { useId } from 'react';
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
}

/** The lightest evening of each of the next months, and what else would do. */
export function EveningProposal({ plan, coming, picked, onPick }: Props) {
  const id = useId();
  const { zone, evenings } = plan;
  const first = evenings.find(({ proposed }) => proposed !== undefined)?.proposed;
  const keptIn = (month: Month) =>
    coming.find(({ ritual, period }) => ritual === 'monthly-evening' && monthAt(period.start, zone) === month)?.period;
  // The last days of a month are none to speak of.
  const shown = evenings.filter(({ month, proposed }, at) => at > 0 || proposed !== undefined || keptIn(month));
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
            {...{ evening, zone, onPick }}
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
}

function MonthRow({ evening: { month, proposed, others }, kept, picked, zone, onPick }: MonthProps) {
  const name = words().month(monthPeriod(month, zone).start, zone);
  const all = [...(proposed === undefined ? [] : [proposed]), ...others].toSorted((a, b) => a.start - b.start);
  return (
    <li className="month">
      <span className="month-name">{name}</span>
      {all.length === 0 ? (
        <span className="time-why">
          {kept === undefined ? say('plan_evening_none') : say('plan_evening_kept', startText(kept, zone))}
        </span>
      ) : (
        <MonthChips {...{ month, name, all, zone, onPick }} chosen={picked ?? proposed?.start} />
      )}
    </li>
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
