import type { Settings } from '#lib/messages.ts';
import { say } from '#lib/words.ts';
import { Section } from './section.tsx';
import { TextField } from './text-field.tsx';
import type { Save } from './use-settings.ts';

export function Advanced({ settings, save }: { readonly settings: Settings; readonly save: Save }) {
  return (
    <Section id="advanced" title={say('settings_advanced')}>
      <TextField
        label={say('settings_client_id')}
        hint={say('settings_client_id_hint')}
        value={settings.googleClientId}
        maxLength={200}
        onCommit={(googleClientId) => save({ googleClientId })}
      />
      <TextField
        label={say('settings_client_id_outlook')}
        hint={say('settings_client_id_hint')}
        value={settings.microsoftClientId}
        maxLength={200}
        onCommit={(microsoftClientId) => save({ microsoftClientId })}
      />
      <p>
        <a className="link" href="#/start">
          {say('settings_start_again')}
        </a>
      </p>
    </Section>
  );
}
