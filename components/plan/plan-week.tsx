import { DayWindow } from '#components/house/day-window.tsx';
import type { Tapped } from '#components/house/house.tsx';
import type { HouseView } from '#components/house/house-view.ts';
import type { Instant } from '#lib/time/period.ts';
import { say } from '#lib/words.ts';
import '#components/house/house.css';

interface Props {
  readonly view: HouseView;
  readonly now: Instant;
  readonly onTap: (tapped: Tapped) => void;
}

const nothing = () => undefined;

/** The seven windows of the new tab, larger. */
export function PlanWeek({ view, now, onTap }: Props) {
  const actions = { tap: onTap, dismiss: nothing, hide: nothing };
  return (
    <section className="card plan-week" aria-labelledby="plan-week">
      <h2 id="plan-week">{say('plan_week')}</h2>
      <p className="plan-week-line">
        <strong>{view.week.head}</strong> {view.week.rest}{' '}
        {view.week.link !== undefined && (
          <a className="link" href={view.week.link.href}>
            {view.week.link.text}
          </a>
        )}
      </p>
      <ol className="windows">
        {view.days.map((day) => (
          <DayWindow key={day.date} day={day} now={now} wordless={false} aged={false} actions={actions} />
        ))}
      </ol>
      <ul className="plan-legend" aria-hidden="true">
        <li>
          <span className="swatch swatch-busy" />
          {say('plan_legend_busy')}
        </li>
        <li>
          <span className="swatch swatch-soft" />
          {say('plan_legend_soft')}
        </li>
        <li>
          <span className="swatch swatch-kept" />
          {say('plan_kept')}
        </li>
        <li>
          <span className="swatch swatch-suggested" />
          {say('plan_legend_suggested')}
        </li>
      </ul>
    </section>
  );
}
