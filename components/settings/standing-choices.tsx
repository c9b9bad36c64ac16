import { usePartnerKnown } from '#components/partner/use-partner-known.ts';
import type { Settings } from '#lib/messages.ts';
import { say, words } from '#lib/words.ts';
import { Switch } from './switch.tsx';
import type { Save } from './use-settings.ts';

interface Props {
  readonly settings: Settings;
  readonly save: Save;
}

/** What may be done without a tap: chosen once, shown whenever it happens, and taken back as easily. */
export function StandingChoices({ settings, save }: Props) {
  const isKnown = usePartnerKnown();
  const { partnerName, lastMinute } = settings;
  const last = words().time(Date.UTC(2026, 0, 5, 0, lastMinute), 'UTC');
  const blind =
    partnerName === '' ? say('settings_auto_move_blind_unnamed') : say('settings_auto_move_blind', partnerName);
  return (
    <>
      <Switch
        label={say('settings_auto_book')}
        hint={say('settings_auto_book_hint', last)}
        on={settings.autoBook}
        onChange={(autoBook) => save({ autoBook })}
      />
      <Switch
        label={say('settings_auto_move')}
        hint={[say('settings_auto_move_hint'), ...(isKnown ? [] : [blind])].join(' ')}
        on={settings.autoMove}
        onChange={(autoMove) => save({ autoMove })}
      />
    </>
  );
}
