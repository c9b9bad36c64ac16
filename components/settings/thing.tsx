import { Chips } from '#components/ui/chips.tsx';
import type { Settings } from '#lib/messages.ts';
import { say } from '#lib/words.ts';
import { Section } from './section.tsx';
import { TextField } from './text-field.tsx';
import type { Save } from './use-settings.ts';

interface Props {
  readonly settings: Settings;
  readonly save: Save;
}

export function thingOptions() {
  return [
    { value: 'tea', words: say('settings_thing_tea') },
    { value: 'walk', words: say('settings_thing_walk') },
    { value: 'dessert', words: say('settings_thing_dessert') },
    { value: 'own', words: say('settings_thing_own') },
  ] as const;
}

/** The micro-date, and what a calendar is told of it. */
export function Thing({ settings, save }: Props) {
  const neutral = say('event_title');
  return (
    <Section id="thing" title={say('settings_thing')}>
      <Chips
        legend={say('settings_thing_which')}
        options={thingOptions()}
        chosen={settings.microDate}
        onChoose={(microDate) => save({ microDate })}
      />
      {settings.microDate === 'own' && (
        <TextField
          label={say('settings_thing_name')}
          hint={say('settings_thing_name_hint')}
          value={settings.microDateName}
          maxLength={80}
          onCommit={(microDateName) => save({ microDateName })}
        />
      )}
      <TextField
        label={say('settings_event_title')}
        hint={say('settings_event_title_hint', neutral)}
        value={settings.eventTitle}
        maxLength={120}
        placeholder={neutral}
        onCommit={(eventTitle) => save({ eventTitle })}
      />
      {settings.eventTitle !== '' && <p className="warning">{say('settings_event_title_own')}</p>}
      <Seen title={settings.eventTitle === '' ? neutral : settings.eventTitle} />
    </Section>
  );
}

/** What the person sees in their calendar, and what the others see. */
function Seen({ title }: { readonly title: string }) {
  return (
    <dl className="seen" aria-label={say('settings_seen')}>
      <div>
        <dt className="label">{say('settings_seen_you')}</dt>
        <dd className="seen-event">
          <bdi className="clip">{title}</bdi>
        </dd>
      </div>
      <div>
        <dt className="label">{say('settings_seen_others')}</dt>
        <dd className="seen-event veiled">{say('settings_seen_busy')}</dd>
        <dd className="hint">{say('settings_seen_nothing')}</dd>
      </div>
    </dl>
  );
}
