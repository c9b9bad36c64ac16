import { useId } from 'react';
import type { CalendarDate } from '#lib/time/wall-time.ts';
import { say } from '#lib/words.ts';

interface Props {
  readonly date: CalendarDate;
  /** The earliest that may be chosen. */
  readonly first: CalendarDate;
  readonly onDate: (date: CalendarDate) => void;
}

/** Until when something is promised. */
export function PromiseDateField({ date, first, onDate }: Props) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="label">
        {say('sunday_add_date')}
      </label>
      <input
        id={id}
        type="date"
        className="field"
        min={first}
        value={date}
        onChange={(event) => onDate(event.target.value)}
      />
    </div>
  );
}
