import { Chips } from '#components/ui/chips.tsx';
import type { DayHours } from '#lib/time/available.ts';
import { say, words } from '#lib/words.ts';
import { minuteAfter } from './clock-text.ts';
import { TimeInput } from './time-field.tsx';
import {
  hoursOn,
  type Preset,
  presetOf,
  presets,
  toggledDay,
  type Weekday,
  weekdays,
  withPreset,
  withSpan,
} from './week-hours.ts';
import './hours.css';

interface Props {
  readonly legend: string;
  readonly hint?: string;
  readonly hours: readonly DayHours[];
  readonly onChange: (hours: readonly DayHours[]) => void;
  /** What a day gets at its first tap. */
  readonly first?: Preset;
}

/** 2026-01-05 was a Monday. */
const someWeekday = (weekday: Weekday) => Date.UTC(2026, 0, 4 + weekday, 12);
export const weekdayName = (weekday: Weekday) => words().weekday(someWeekday(weekday), 'UTC');
const weekdayShort = (weekday: Weekday) => words().weekdayShort(someWeekday(weekday), 'UTC');

/** Weekly hours in seven taps. */
export function WeekTaps({ legend, hint, hours, onChange, first = 'evenings' }: Props) {
  return (
    <fieldset className="week-taps">
      <legend className="label">{legend}</legend>
      <div className="taps">
        {weekdays.map((weekday) => (
          <button
            key={weekday}
            type="button"
            className="chip tap"
            aria-pressed={hoursOn(hours, weekday).length > 0}
            aria-label={weekdayName(weekday)}
            onClick={() => onChange(toggledDay(hours, weekday, spanOf(hours, first)))}
          >
            {weekdayShort(weekday)}
          </button>
        ))}
      </div>
      {hint !== undefined && <p className="hint">{hint}</p>}
    </fieldset>
  );
}

/** A day that joins others takes their hours. */
function spanOf(hours: readonly DayHours[], first: Preset): Pick<DayHours, 'fromMinute' | 'toMinute'> {
  const like = hours[0];
  return like === undefined ? presets[first] : { fromMinute: like.fromMinute, toMinute: like.toMinute };
}

/** Rough hours for all chosen days, and exact ones for each. */
export function DaySpans({ hours, onChange }: Pick<Props, 'hours' | 'onChange'>) {
  const options = [
    { value: 'mornings', words: say('settings_preset_mornings') },
    { value: 'afternoons', words: say('settings_preset_afternoons') },
    { value: 'evenings', words: say('settings_preset_evenings') },
  ] as const;
  return (
    <>
      <Chips
        legend={say('settings_preset')}
        options={options}
        chosen={presetOf(hours)}
        onChoose={(preset) => onChange(withPreset(hours, preset))}
      />
      {hours.length > 0 && (
        <details className="more">
          <summary>{say('settings_exact')}</summary>
          <ul className="spans">
            {hours.map((day) => (
              <li key={keyOf(hours, day)}>
                <DaySpan day={day} onChange={(from, to) => onChange(withSpan(hours, day, from, to))} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** Stays the same while the hours of the day are being typed. */
function keyOf(hours: readonly DayHours[], day: DayHours): string {
  return `${day.weekday} ${hours.filter((other) => other.weekday === day.weekday).indexOf(day)}`;
}

interface SpanProps {
  readonly day: DayHours;
  readonly onChange: (from: number, to: number) => void;
}

function DaySpan({ day, onChange }: SpanProps) {
  const name = weekdayName(day.weekday);
  const late = minuteAfter(day.fromMinute, day.toMinute % 1440) >= 1440;
  return (
    <div className="span">
      <span className="span-day">{name}</span>
      <TimeInput
        label={say('settings_from_on', name)}
        minute={day.fromMinute}
        onChange={(from) => onChange(from, day.toMinute % 1440)}
      />
      <span aria-hidden="true">{say('settings_to')}</span>
      <TimeInput
        label={say('settings_to_on', name)}
        minute={day.toMinute}
        onChange={(to) => onChange(day.fromMinute, to)}
      />
      {late && <span className="hint">{say('settings_next_day')}</span>}
    </div>
  );
}
