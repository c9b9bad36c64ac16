import { Chips } from '#components/ui/chips.tsx';
import type { Settings } from '#lib/messages.ts';
import { say } from '#lib/words.ts';
import { Ending } from './ending.tsx';
import { PartnerAddress } from './partner-address.tsx';
import { PartnerFileField } from './partner-file-field.tsx';
import { Section } from './section.tsx';
import { TextField } from './text-field.tsx';
import type { Save } from './use-settings.ts';
import './people.css';

interface Props {
  readonly settings: Settings;
  readonly save: Save;
}

/** Who the other one is, and the ways to know when they are free; each can be left out. */
export function People({ settings, save }: Props) {
  const name = settings.partnerName;
  const told = settings.partnerAddress !== '' || (settings.partnerHours ?? []).length > 0;
  return (
    <Section id="people" title={say('settings_people')}>
      <TextField
        label={say('settings_partner')}
        hint={say('settings_partner_hint')}
        value={name}
        maxLength={80}
        onCommit={(partnerName) => save({ partnerName })}
      />
      <hr className="rule" />
      <h3>{name === '' ? say('partner_time') : say('partner_time_named', name)}</h3>
      <p className="soft">{say('partner_time_text')}</p>
      <PartnerAddress settings={settings} save={save} />
      <PartnerFileField zone={settings.zone} />
      <p className="hint">
        {say('partner_hours')}{' '}
        <a className="link" href="#/settings/hours">
          {say('partner_hours_do')}
        </a>
      </p>
      <Knows asked={told} settings={settings} save={save} />
      <hr className="rule" />
      <Ending name={name} />
    </Section>
  );
}

/** Asked once there is something that they should know of; an answer is never nagged about. */
function Knows({ asked, settings, save }: Props & { readonly asked: boolean }) {
  if (!asked && settings.partnerKnows === 'unasked') return null;
  const name = settings.partnerName;
  const options = [
    { value: 'yes', words: say('partner_knows_yes') },
    { value: 'not-yet', words: say('partner_knows_not_yet') },
  ] as const;
  return (
    <>
      <Chips
        legend={name === '' ? say('partner_knows') : say('partner_knows_named', name)}
        options={options}
        chosen={settings.partnerKnows === 'unasked' ? undefined : settings.partnerKnows}
        onChoose={(partnerKnows) => save({ partnerKnows })}
      />
      <p className="hint">{say(settings.partnerKnows === 'not-yet' ? 'partner_knows_tell' : 'partner_knows_hint')}</p>
    </>
  );
}
