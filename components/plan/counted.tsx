import { useState } from 'react';
import { FailureNote } from '#components/ui/failure-note.tsx';
import { useRequest } from '#components/ui/use-request.ts';
import type { CountedEvent } from '#lib/messages.ts';
import type { CalendarDate } from '#lib/time/wall-time.ts';
import { say, words } from '#lib/words.ts';
import { countedWords } from './counted-words.ts';

interface Props {
  readonly date: CalendarDate;
  readonly zone: string;
}

/** What the calendars hold on one day, and what of it counted. Read only on a tap: it shows titles. */
export function Counted({ date, zone }: Props) {
  const [shown, setShown] = useState<CalendarDate>();
  const open = shown === date;
  return (
    <div className="counted">
      <p className="hint">{say('plan_counted_about')}</p>
      <button
        type="button"
        className="button compact"
        aria-expanded={open}
        onClick={() => setShown(open ? undefined : date)}
      >
        {say(open ? 'plan_counted_hide' : 'plan_counted_show')}
      </button>
      {open && <CountedList date={date} zone={zone} />}
    </div>
  );
}

function CountedList({ date, zone }: Props) {
  const events = useRequest('explainDay', { date });
  if (events.state === 'failed') return <FailureNote kind={events.kind} onAgain={events.again} />;
  if (events.state === 'waiting') return <p role="status">{say('plan_counted_waiting')}</p>;
  if (events.value.length === 0) return <p role="status">{say('plan_counted_none')}</p>;
  const sorted = events.value.toSorted((a, b) => a.period.start - b.period.start || a.period.end - b.period.end);
  return (
    <ul className="counted-list">
      {sorted.map((event) => (
        <CountedRow
          key={`${event.calendarId} ${event.period.start} ${event.period.end} ${event.title}`}
          event={event}
          zone={zone}
        />
      ))}
    </ul>
  );
}

function CountedRow({ event, zone }: { readonly event: CountedEvent; readonly zone: string }) {
  const { title, when, verdict } = countedWords(event, zone, words());
  return (
    <li className="counted-row" data-counts={event.counts}>
      <p className="counted-what">
        {title !== undefined && (
          <bdi className="clip" title={title}>
            {title}
          </bdi>
        )}
        <span className="counted-when">{title === undefined ? when : `, ${when}`}</span>
      </p>
      <p className="hint">{verdict}</p>
    </li>
  );
}
