import { type CSSProperties, useState } from 'react';
import type { KeptTime, PlanDay, PlanView, PlanWeek, Proposed } from '#lib/messages.ts';
import { type CalendarDate, dayPeriod } from '#lib/time/wall-time.ts';
import { count, say, words } from '#lib/words.ts';
import { dayText, loadTexts, weekTexts } from './week-words.ts';

interface Props {
  readonly week: PlanWeek;
  readonly plan: PlanView;
  readonly today: CalendarDate;
  readonly unknown: boolean;
}

/** One week: seven windows and its hours; a tap on it says what is in it, and why something is not. */
export function WeekRow({ week, plan, today, unknown }: Props) {
  const [open, setOpen] = useState(false);
  const { zone, gaps } = plan;
  const monday = dayPeriod(week.days[0]?.date ?? '', zone).start;
  // Without a calendar all weeks hold nothing, which says nothing of them.
  const isTold = !unknown && plan.weeks.some(({ load }) => load.hours + load.awayDays > 0);
  const hasGap = gaps.some(({ cycle, reason }) => cycle === week.week && reason === 'no-room');
  return (
    <tbody className="week" data-heavy={week.heavy} data-open={open}>
      <tr>
        <th scope="row" className="week-name">
          <button type="button" className="week-open" aria-expanded={open} onClick={() => setOpen(!open)}>
            {words().shortDate(monday, zone)}
          </button>
          {hasGap && <span className="week-gap">{say('plan_week_gap')}</span>}
        </th>
        {week.days.map((day) => (
          <WeekDay
            key={day.date}
            {...{ day, zone, unknown }}
            isPaused={plan.pausedUntil !== ''}
            past={day.date < today}
            isToday={day.date === today}
          />
        ))}
        <td className="week-hours">{isTold && <WeekHours week={week} />}</td>
      </tr>
      {open && (
        <tr className="week-inside">
          <td colSpan={9}>
            <WeekInside {...{ week, plan, isTold }} />
          </td>
        </tr>
      )}
    </tbody>
  );
}

function WeekHours({ week: { load, heavy } }: Pick<Props, 'week'>) {
  const hours = Math.round(load.hours);
  return (
    <>
      <span className="unseen">
        {count('plan_day_hours', hours)}
        {heavy && `, ${say('plan_eight_over')}`}
      </span>
      <span aria-hidden="true">
        {heavy && <span className="over-mark">↑</span>}
        {say('plan_hours_short', hours)}
      </span>
    </>
  );
}

function WeekInside({ week, plan, isTold }: Pick<Props, 'week' | 'plan'> & { readonly isTold: boolean }) {
  const texts = weekTexts(week, plan, words());
  return (
    <>
      {isTold && <p>{loadTexts(week, plan.usualHours, words()).join(' ')}</p>}
      <ul>
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </>
  );
}

interface DayProps {
  readonly day: PlanDay;
  readonly zone: string;
  readonly unknown: boolean;
  /** Nothing asks: what could be is drawn as far away. */
  readonly isPaused: boolean;
  readonly past: boolean;
  readonly isToday: boolean;
}

/** A working day of so many hours is as full as a window is drawn. */
const fullHours = 9;

function WeekDay({ day, zone, unknown, isPaused, past, isToday }: DayProps) {
  const state = stateOf(day, unknown);
  const load = Math.min(day.hours / fullHours, 1);
  return (
    <td className="week-day" aria-current={isToday ? 'date' : undefined}>
      <span
        className="window"
        data-state={isPaused && state === 'proposed' ? 'later' : state}
        data-past={past}
        style={{ '--load': `${Math.round(load * 100)}%` } as CSSProperties}
        aria-hidden="true"
      >
        {timesOf(day).map(({ period }) => (
          <span key={period.start}>{words().shortTime(period.start, zone)}</span>
        ))}
      </span>
      <span className="unseen">{dayText(day, unknown, zone, words())}</span>
    </td>
  );
}

/** Two times of one evening are more than a window shows, and more than happens. */
function timesOf({ kept, proposed }: PlanDay): readonly (KeptTime | Proposed)[] {
  return [...kept, ...proposed].toSorted((a, b) => a.period.start - b.period.start).slice(0, 2);
}

/** What is kept outshines what is proposed; what is proposed, an absence. */
function stateOf({ kept, proposed, away }: PlanDay, unknown: boolean): string {
  if (kept.length > 0) return kept.every(({ state }) => state === 'standing') ? 'kept' : 'pending';
  if (proposed.length > 0) return proposed.some(({ writes }) => writes) ? 'proposed' : 'later';
  if (unknown) return 'unknown';
  return away ? 'away' : 'free';
}
