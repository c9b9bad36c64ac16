import type { SuggestionView } from '#components/house/day-view.ts';
import { DayWindow } from '#components/house/day-window.tsx';
import type { HouseView } from '#components/house/house-view.ts';
import type { Instant } from '#lib/time/period.ts';
import { say } from '#lib/words.ts';
import '#components/house/house.css';

interface Props {
  readonly view: HouseView;
  readonly now: Instant;
  readonly onSuggestion: (suggestion: SuggestionView) => void;
  readonly onLamp: (occasion: string) => void;
}

const nothing = () => undefined;

/** The seven windows of the new tab, larger. */
export function PlanWeek({ view, now, onSuggestion, onLamp }: Props) {
  const actions = { openSuggestion: onSuggestion, openLamp: onLamp, dismiss: nothing, hide: nothing };
  return (
    <section className="card plan-week" aria-labelledby="plan-week">
      <h2 id="plan-week">{say('plan_week')}</h2>
      <ol className="windows">
        {view.days.map((day) => (
          <DayWindow key={day.date} day={day} now={now} wordless={false} actions={actions} />
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
