import type { Settings } from '#lib/messages.ts';
import { say } from '#lib/words.ts';
import { minuteAfter } from './clock-text.ts';
import { Section } from './section.tsx';
import { TimeField } from './time-field.tsx';
import type { Save } from './use-settings.ts';
import { DaySpans, WeekTaps } from './week-taps.tsx';

interface Props {
  readonly settings: Settings;
  readonly save: Save;
}

/** When the two of them could, and the edges of the day. */
export function Hours({ settings, save }: Props) {
  const name = settings.partnerName;
  const partnerHours = settings.partnerHours ?? [];
  return (
    <Section id="hours" title={say('settings_hours')}>
      <WeekTaps
        legend={say('settings_own_hours')}
        hours={settings.ownHours}
        onChange={(ownHours) => save({ ownHours })}
      />
      <DaySpans hours={settings.ownHours} onChange={(ownHours) => save({ ownHours })} />
      <hr className="rule" />
      <WeekTaps
        legend={name === '' ? say('settings_partner_hours') : say('settings_partner_hours_named', name)}
        hint={name === '' ? say('settings_partner_hours_hint') : say('settings_partner_hours_hint_named', name)}
        hours={partnerHours}
        onChange={(hours) => save({ partnerHours: hours })}
      />
      {partnerHours.length > 0 && <DaySpans hours={partnerHours} onChange={(hours) => save({ partnerHours: hours })} />}
      <hr className="rule" />
      <Edges settings={settings} save={save} />
    </Section>
  );
}

function Edges({ settings, save }: Props) {
  const { wakeMinute } = settings;
  return (
    <>
      <div className="pair">
        <TimeField
          label={say('settings_wished')}
          hint={say('settings_wished_hint')}
          minute={settings.wishedMinute}
          onChange={(wishedMinute) => save({ wishedMinute })}
        />
        <TimeField
          label={say('settings_last')}
          minute={settings.lastMinute}
          onChange={(at) => save({ lastMinute: minuteAfter(wakeMinute, at) })}
        />
      </div>
      <div className="pair">
        <TimeField
          label={say('settings_wake')}
          minute={wakeMinute}
          onChange={(at) => save({ wakeMinute: at, sleepMinute: minuteAfter(at, settings.sleepMinute % 1440) })}
        />
        <TimeField
          label={say('settings_sleep')}
          minute={settings.sleepMinute}
          onChange={(at) => save({ sleepMinute: minuteAfter(wakeMinute, at) })}
        />
      </div>
      <p className="hint">{say('settings_window_hint')}</p>
    </>
  );
}
