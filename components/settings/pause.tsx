import { useId, useState } from 'react';
import type { Settings } from '#lib/messages.ts';
import { addDays, type CalendarDate, dayPeriod } from '#lib/time/wall-time.ts';
import { say, words } from '#lib/words.ts';
import { DateField } from './date-field.tsx';
import type { Save } from './use-settings.ts';

interface Props {
  readonly settings: Settings;
  readonly save: Save;
}

const pauseDays = 14;

/** Two weeks off, or until a day; one tap comes back. */
export function Pause({ settings, save }: Props) {
  const today = Temporal.Now.plainDateISO().toString();
  const { pausedUntil } = settings;
  const isPaused = pausedUntil >= today;
  return (
    <div className="stack">
      <h3>{say('settings_pause')}</h3>
      <p className="soft">{say('settings_pause_about')}</p>
      {isPaused ? (
        <Paused until={pausedUntil} onBack={() => save({ pausedUntil: '' })} />
      ) : (
        <PauseForm today={today} onPause={(until) => save({ pausedUntil: until })} />
      )}
    </div>
  );
}

function Paused({ until, onBack }: { readonly until: CalendarDate; readonly onBack: () => void }) {
  const { start } = dayPeriod(until, 'UTC');
  return (
    <div className="row">
      <p role="status">{say('settings_paused', words().dayAndMonth(start, 'UTC'))}</p>
      <button type="button" className="button" onClick={onBack}>
        {say('settings_come_back')}
      </button>
    </div>
  );
}

interface FormProps {
  readonly today: CalendarDate;
  readonly onPause: (until: CalendarDate) => void;
}

function PauseForm({ today, onPause }: FormProps) {
  const id = useId();
  const [until, setUntil] = useState<CalendarDate>('');
  const [isOdd, setOdd] = useState(false);
  const pause = () => {
    setOdd(until < today);
    if (until >= today) onPause(until);
  };
  return (
    <div className="pause-form">
      <button type="button" className="button" onClick={() => onPause(addDays(today, pauseDays))}>
        {say('settings_pause_two')}
      </button>
      <DateField label="settings_pause_until" value={until} note={id} isOdd={isOdd} onChange={setUntil} />
      <button type="button" className="button" disabled={until === ''} onClick={pause}>
        {say('settings_pause_do')}
      </button>
      <p id={id} className="season-odd" role={isOdd ? 'alert' : undefined}>
        {isOdd && say('settings_pause_past')}
      </p>
    </div>
  );
}
