import type { CSSProperties } from 'react';
import type { PlanDay, PlanWeek } from '#lib/messages.ts';
import { dayPeriod } from '#lib/time/wall-time.ts';
import { count, say, words } from '#lib/words.ts';

/** From so many hours on a day is drawn as full. */
const fullHours = 10;

/** Seven windows: the fuller the day, the darker; what is kept is lit, what is proposed is dashed. */
export function WeekRow({ week, zone }: { readonly week: PlanWeek; readonly zone: string }) {
  return (
    <ol className="sunday-week" aria-label={say('sunday_week_days')}>
      {week.days.map((day) => (
        <Day key={day.date} day={day} zone={zone} />
      ))}
    </ol>
  );
}

function Day({ day, zone }: { readonly day: PlanDay; readonly zone: string }) {
  const { start } = dayPeriod(day.date, 'UTC');
  const lit = day.kept[0]?.period.start;
  const could = day.proposed[0]?.period.start;
  const look =
    lit !== undefined ? 'sunday-pane is-lit' : could !== undefined ? 'sunday-pane could-light' : 'sunday-pane';
  const time = lit ?? could;
  return (
    <li>
      <span className="unseen">{dayText(day, zone)}</span>
      <span className={look} style={shade(day)} aria-hidden="true">
        {time !== undefined && <span>{words().time(time, zone)}</span>}
      </span>
      <span className="sunday-day" aria-hidden="true">
        {words().weekdayShort(start, 'UTC')}
      </span>
    </li>
  );
}

function shade({ hours }: PlanDay): CSSProperties {
  return { '--full': `${Math.round((Math.min(hours, fullHours) / fullHours) * 100)}%` } as CSSProperties;
}

/** 'Wednesday. 6 hours booked. Kept: 19:40.' */
function dayText(day: PlanDay, zone: string): string {
  const name = words().weekday(dayPeriod(day.date, 'UTC').start, 'UTC');
  const times = (periods: readonly { readonly period: { readonly start: number } }[]) =>
    periods.map(({ period }) => words().time(period.start, zone)).join(', ');
  return [
    say('day_name', name),
    day.away ? say('sunday_day_away') : count('week_hours', Math.round(day.hours)),
    ...(day.kept.length > 0 ? [say('kept_done', times(day.kept))] : []),
    ...(day.proposed.length > 0 ? [say('sunday_day_proposed', times(day.proposed))] : []),
  ].join(' ');
}
