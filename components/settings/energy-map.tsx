import type { Settings } from '#lib/messages.ts';
import { type MessageKey, say } from '#lib/words.ts';
import { type Weekday, weekdays } from './week-hours.ts';
import { weekdayName } from './week-taps.tsx';
import './energy-map.css';

type Map = Settings['energyMap'];
type Part = Map[number]['part'];

interface Props {
  readonly map: Map;
  readonly onChange: (map: Map) => void;
}

const parts: readonly (readonly [Part, MessageKey])[] = [
  ['morning', 'settings_energy_morning'],
  ['afternoon', 'settings_energy_afternoon'],
  ['evening', 'settings_energy_evening'],
];

/** When there is more bandwidth: a week as seven rows of three taps. */
export function EnergyMap({ map, onChange }: Props) {
  const isChosen = (weekday: Weekday, part: Part) => map.some((one) => one.weekday === weekday && one.part === part);
  const toggle = (weekday: Weekday, part: Part) => {
    const others = map.filter((one) => one.weekday !== weekday || one.part !== part);
    onChange(isChosen(weekday, part) ? others : [...others, { weekday, part }]);
  };
  return (
    <fieldset className="energy">
      <legend className="label">{say('settings_energy')}</legend>
      <p className="hint">{say('settings_energy_hint')}</p>
      <ul className="energy-days">
        {weekdays.map((weekday) => (
          <li key={weekday} className="energy-day">
            <span className="energy-name">{weekdayName(weekday)}</span>
            {parts.map(([part, key]) => (
              <button
                key={part}
                type="button"
                className="chip tap"
                aria-pressed={isChosen(weekday, part)}
                aria-label={say('settings_energy_at', weekdayName(weekday), say(key))}
                onClick={() => toggle(weekday, part)}
              >
                {say(key)}
              </button>
            ))}
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
