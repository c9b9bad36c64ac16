import { useState } from 'react';
import { HugLength } from '#components/together/hug-length.tsx';
import { Chips } from '#components/ui/chips.tsx';
import type { Settings } from '#lib/messages.ts';
import { count, say } from '#lib/words.ts';
import { Section } from './section.tsx';
import { Switch } from './switch.tsx';
import type { Save } from './use-settings.ts';

const lengths = [30, 60, 90, 0] as const;

interface Props {
  readonly settings: Settings;
  readonly save: Save;
  /** Asks the browser, on a tap, to let us show notifications. */
  readonly allowNotifications: () => Promise<boolean>;
}

export function Look({ settings, save, allowNotifications }: Props) {
  const [refused, setRefused] = useState(false);
  const notify = async (on: boolean) => {
    const allowed = on && (await allowNotifications());
    setRefused(on && !allowed);
    save({ notifications: allowed });
  };
  const options = lengths.map((seconds) => ({
    value: seconds,
    words: seconds === 0 ? say('settings_no_ring') : count('settings_seconds', seconds),
  }));
  return (
    <Section id="look" title={say('settings_look')}>
      <Chips
        legend={say('settings_check_in_length')}
        options={options}
        chosen={settings.checkInSeconds}
        onChoose={(checkInSeconds) => save({ checkInSeconds })}
      />
      <HugLength seconds={settings.hugSeconds} onChoose={(hugSeconds) => save({ hugSeconds })} />
      <Switch
        label={say('settings_calm')}
        hint={say('settings_calm_hint')}
        on={settings.calm}
        onChange={(calm) => save({ calm })}
      />
      <Switch
        label={say('settings_own_tab')}
        hint={say('settings_own_tab_hint')}
        on={settings.ownNewTab}
        onChange={(ownNewTab) => save({ ownNewTab })}
      />
      <Switch
        label={say('settings_notifications')}
        hint={say(refused ? 'settings_notifications_refused' : 'settings_notifications_hint')}
        on={settings.notifications}
        onChange={(on) => void notify(on)}
      />
    </Section>
  );
}
