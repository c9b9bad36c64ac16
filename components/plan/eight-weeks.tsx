import type { PlanView } from '#lib/messages.ts';
import { dayPeriod, wallTimeAt } from '#lib/time/wall-time.ts';
import { say, words } from '#lib/words.ts';
import { WeekRow } from './week-row.tsx';
import './eight-weeks.css';

interface Props {
  readonly plan: PlanView;
  /** Nothing is known of the busy time: the windows are not empty, they are unread. */
  readonly unknown: boolean;
}

/** Eight weeks as a house of windows: the fuller a day, the heavier its curtain; what is kept is lit. */
export function EightWeeks({ plan, unknown }: Props) {
  const { zone, weeks } = plan;
  const today = wallTimeAt(plan.madeAt, zone).date;
  const days = weeks[0]?.days ?? [];
  return (
    <section className="card eight" aria-labelledby="plan-eight">
      <h2 id="plan-eight" tabIndex={-1}>
        {say('plan_eight')}
      </h2>
      <table className="weeks">
        <thead>
          <tr>
            <th scope="col" className="week-name">
              <span className="unseen">{say('plan_eight_week')}</span>
            </th>
            {days.map(({ date }) => (
              <th key={date} scope="col" className="week-day">
                {words().weekdayShort(dayPeriod(date, zone).start, zone)}
              </th>
            ))}
            <th scope="col" className="week-hours">
              <span className="unseen">{say('plan_eight_hours')}</span>
            </th>
          </tr>
        </thead>
        {weeks.map((week) => (
          <WeekRow key={week.week} week={week} plan={plan} today={today} unknown={unknown} />
        ))}
      </table>
      <Legend
        hasAway={weeks.some((week) => week.days.some((day) => day.away))}
        hasHeavy={weeks.some(({ heavy }) => heavy)}
      />
    </section>
  );
}

/** For eyes only: each window says by itself what it shows. */
function Legend({ hasAway, hasHeavy }: { readonly hasAway: boolean; readonly hasHeavy: boolean }) {
  return (
    <ul className="plan-legend" aria-hidden="true">
      <li>
        <span className="swatch swatch-lighter" />
        {say('plan_legend_lighter')}
      </li>
      <li>
        <span className="swatch swatch-fuller" />
        {say('plan_legend_fuller')}
      </li>
      {hasAway && (
        <li>
          <span className="swatch swatch-away" />
          {say('plan_legend_away')}
        </li>
      )}
      <li>
        <span className="swatch swatch-kept" />
        {say('plan_kept')}
      </li>
      <li>
        <span className="swatch swatch-suggested" />
        {say('plan_legend_proposed')}
      </li>
      {hasHeavy && (
        <li>
          <span className="over-mark">↑</span>
          {say('plan_legend_over')}
        </li>
      )}
    </ul>
  );
}
