import { useState } from 'react';
import { TurnedToward } from '#components/bids/turned-toward.tsx';
import { Corner } from '#components/corner/corner.tsx';
import { isEmptyCorner } from '#components/corner/corner-senses.ts';
import { textOf } from '#components/practice/text-of.ts';
import { Chips } from '#components/ui/chips.tsx';
import { today } from '#components/ui/today.ts';
import type { House, Settings } from '#lib/messages.ts';
import { exercises } from '#lib/practice/exercises.ts';
import { fittingExercises, type Have } from '#lib/practice/fitting.ts';
import type { Fit } from '#lib/practice/parts.ts';
import { minuteMs } from '#lib/time/period.ts';
import { dayNumberOf } from '#lib/time/wall-time.ts';
import { say, words } from '#lib/words.ts';
import { ExerciseLine } from './exercise-line.tsx';
import { Featured } from './featured.tsx';
import './together.css';

interface Props {
  readonly house: House;
  readonly form: Pick<Fit, 'halfIt' | 'inSeason'>;
  readonly settings: Pick<Settings, 'corner' | 'calm'>;
}

const lengths = [5, 10, 25, 60] as const;
const ours = exercises.filter(({ group }) => group === 'together');

/** What fits the minutes, the words and the touch there are: one thing first, the rest below. */
export function Shelf({ house, form, settings }: Props) {
  const left = minutesLeft(house, Date.now());
  const [have, setHave] = useState<Have>({ minutes: left ?? 10, talking: 'some', touch: true });
  const [first, ...rest] = fittingExercises(ours, have, dayNumberOf(today()));
  const fit: Fit = { ...form, minutes: have.minutes, written: false };
  const showsCorner = have.talking === 'none' || (settings.calm && !isEmptyCorner(settings.corner));
  const title = have.minutes === left ? say('together_title_kept', left) : textOf(`together_title_${have.minutes}`);
  return (
    <div className="together">
      <h1 className="sentence sentence-page page-title">{title}</h1>
      {(form.inSeason || form.halfIt) && (
        <p className="page-lead">{say(form.inSeason ? 'together_season' : 'together_half')}</p>
      )}
      <div className="together-have">
        <Chips
          legend={say('together_minutes_label')}
          options={lengths.map((value) => ({ value, words: words().number(value) }))}
          chosen={lengths.find((one) => one === have.minutes)}
          onChoose={(minutes) => setHave({ ...have, minutes })}
        />
        <Chips
          legend={say('together_talking')}
          options={(['none', 'some', 'much'] as const).map((value) => ({
            value,
            words: say(`together_talking_${value}`),
          }))}
          chosen={have.talking}
          onChoose={(talking) => setHave({ ...have, talking })}
        />
        <Chips
          legend={say('together_touch')}
          options={(['fine', 'not_now'] as const).map((value) => ({ value, words: say(`together_touch_${value}`) }))}
          chosen={have.touch ? 'fine' : 'not_now'}
          onChoose={(touch) => setHave({ ...have, touch: touch === 'fine' })}
        />
      </div>
      {showsCorner && <Corner corner={settings.corner} />}
      {first === undefined ? <p className="soft">{say('together_none')}</p> : <Featured exercise={first} fit={fit} />}
      <ul className="together-list">
        {rest.map((exercise) => (
          <ExerciseLine key={exercise.name} exercise={exercise} fit={fit} />
        ))}
      </ul>
      <TurnedToward house={house} />
      <p className="hint">
        <a className="link" href="#/signals">
          {say('together_signals')}
        </a>
      </p>
    </div>
  );
}

/** In kept time: how many whole minutes of it are left. */
function minutesLeft(house: House, now: number): number | undefined {
  const kept = house.days.flatMap((day) => day.kept).find(({ period }) => period.start <= now && now < period.end);
  return kept && Math.max(1, Math.floor((kept.period.end - now) / minuteMs));
}
