import { FailureNote } from '#components/ui/failure-note.tsx';
import { useRequest } from '#components/ui/use-request.ts';
import type { CalendarDate } from '#lib/time/wall-time.ts';
import { say, words } from '#lib/words.ts';
import { hourRuns } from './hour-words.ts';

interface Props {
  readonly date: CalendarDate;
  readonly zone: string;
}

/** For every hour of a day, the time that is offered, or why none is. */
export function HoursOfDay({ date, zone }: Props) {
  const hours = useRequest('explainHours', { date }, ['house', 'settings', 'accounts']);
  if (hours.state === 'failed') return <FailureNote kind={hours.kind} onAgain={hours.again} />;
  if (hours.state === 'waiting') {
    return (
      <p role="status" className="soft">
        {say('plan_counted_waiting')}
      </p>
    );
  }
  const runs = hourRuns(hours.value, zone, words());
  if (runs.length === 0) return <p className="soft">{say('plan_why_none')}</p>;
  return (
    <table className="hours">
      <thead className="unseen">
        <tr>
          <th scope="col">{say('plan_hour')}</th>
          <th scope="col">{say('plan_hour_what')}</th>
        </tr>
      </thead>
      <tbody>
        {runs.map((run) => (
          <tr key={run.start} data-offered={run.offered}>
            <th scope="row">{words().times({ start: run.start, end: run.end }, zone)}</th>
            <td>{run.text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
