import { useId, useState } from 'react';
import type { House } from '#lib/messages.ts';
import { type CalendarDate, dayPeriod, wallTimeAt } from '#lib/time/wall-time.ts';
import { say, words } from '#lib/words.ts';
import { Counted } from './counted.tsx';
import { HoursOfDay } from './hours-of-day.tsx';
import './one-day.css';

/** One day of the week: why each hour was or was not offered, and what in the calendars counted. */
export function OneDay({ house }: { readonly house: House }) {
  const id = useId();
  const today = wallTimeAt(house.madeAt, house.zone).date;
  const [picked, setPicked] = useState<CalendarDate>();
  const dates = house.days.map((day) => day.date);
  const first = dates.includes(today) ? today : dates[0];
  const date = picked !== undefined && dates.includes(picked) ? picked : first;
  if (date === undefined) return null;
  return (
    <section className="one-day" aria-labelledby="plan-why">
      <h2 id="plan-why" tabIndex={-1}>
        {say('plan_day')}
      </h2>
      <DayPicker dates={dates} today={today} chosen={date} zone={house.zone} onChoose={setPicked} />
      <div className="one-day-parts">
        <section aria-labelledby={`${id}-why`}>
          <h3 id={`${id}-why`}>{say('plan_why')}</h3>
          <HoursOfDay date={date} zone={house.zone} />
        </section>
        <section aria-labelledby={`${id}-counted`}>
          <h3 id={`${id}-counted`}>{say('plan_counted')}</h3>
          <Counted date={date} zone={house.zone} />
        </section>
      </div>
    </section>
  );
}

interface PickerProps {
  readonly dates: readonly CalendarDate[];
  readonly today: CalendarDate;
  readonly chosen: CalendarDate;
  readonly zone: string;
  readonly onChoose: (date: CalendarDate) => void;
}

function DayPicker({ dates, today, chosen, zone, onChoose }: PickerProps) {
  const name = useId();
  return (
    <fieldset>
      <legend className="unseen">{say('plan_day_pick')}</legend>
      <div className="chips">
        {dates.map((date) => {
          const { start } = dayPeriod(date, zone);
          const day = `${words().weekdayShort(start, zone)} ${words().dayOfMonth(start, zone)}`;
          return (
            <label key={date} className="chip">
              <input type="radio" name={name} checked={date === chosen} onChange={() => onChoose(date)} />
              {date === today ? `${day}, ${say('plan_day_today')}` : day}
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
