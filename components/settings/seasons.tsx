import { type FormEvent, useId, useState } from 'react';
import { WritingLine } from '#components/ui/writing.tsx';
import type { Settings } from '#lib/messages.ts';
import { type CalendarDate, dayPeriod } from '#lib/time/wall-time.ts';
import { type MessageKey, say, words } from '#lib/words.ts';
import { DateField } from './date-field.tsx';
import { Pause } from './pause.tsx';
import { oddSeason, withoutSeason, withSeason } from './season-list.ts';
import { Section } from './section.tsx';
import type { Save } from './use-settings.ts';
import './seasons.css';

interface Props {
  readonly settings: Settings;
  readonly save: Save;
}

/** Seasons that a person knows of beforehand, and a pause from everything. */
export function Seasons({ settings, save }: Props) {
  return (
    <Section id="seasons" title={say('settings_seasons')}>
      <p className="soft">{say('settings_seasons_about')}</p>
      <SeasonForm settings={settings} save={save} />
      <SeasonList settings={settings} save={save} />
      <hr className="rule" />
      <Pause settings={settings} save={save} />
    </Section>
  );
}

function SeasonForm({ settings, save }: Props) {
  const id = useId();
  const [name, setName] = useState('');
  const [first, setFirst] = useState<CalendarDate>('');
  const [last, setLast] = useState<CalendarDate>('');
  const [odd, setOdd] = useState<MessageKey>();
  const [added, setAdded] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const fault = oddSeason(first, last);
    setOdd(fault);
    setAdded(fault === undefined);
    if (fault !== undefined) return;
    save(withSeason(settings, { first, last }, name));
    setName('');
    setFirst('');
    setLast('');
  };
  return (
    <form className="season-form" noValidate onSubmit={submit}>
      <div className="season-name">
        <WritingLine
          label={say('settings_season_name')}
          maxLength={80}
          value={name}
          describedBy={`${id}-name`}
          onText={setName}
        />
        <span id={`${id}-name`} className="hint">
          {say('settings_season_name_hint')}
        </span>
      </div>
      <DateField label="settings_season_first" value={first} note={id} isOdd={odd !== undefined} onChange={setFirst} />
      <DateField label="settings_season_last" value={last} note={id} isOdd={odd !== undefined} onChange={setLast} />
      <p id={id} className="season-odd" role={odd === undefined ? undefined : 'alert'}>
        {odd !== undefined && say(odd)}
      </p>
      <div className="row">
        <button type="submit" className="button">
          {say('settings_season_add')}
        </button>
        <span role="status" className="hint">
          {added && say('settings_season_added')}
        </span>
      </div>
    </form>
  );
}

/** Dates are days of no zone. */
function dayText(date: CalendarDate): string {
  const { start } = dayPeriod(date, 'UTC');
  return `${words().dayAndMonth(start, 'UTC')} ${date.slice(0, 4)}`;
}

function SeasonList({ settings, save }: Props) {
  const { seasons, seasonNames } = settings;
  if (seasons.length === 0) return <p className="hint">{say('settings_seasons_none')}</p>;
  return (
    <ul className="seasons" aria-label={say('settings_seasons_list')}>
      {seasons.map((season) => {
        const name = seasonNames[season.first] || say('settings_season_unnamed');
        return (
          <li key={`${season.first} ${season.last}`} className="season">
            <span>
              <bdi className="clip strong">{name}</bdi>
              <span className="hint">{say('settings_season_dates', dayText(season.first), dayText(season.last))}</span>
            </span>
            <button
              type="button"
              className="button compact"
              aria-label={say('settings_season_remove_named', name)}
              onClick={() => save(withoutSeason(settings, season))}
            >
              {say('settings_season_remove')}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
