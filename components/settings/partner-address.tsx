import { type FormEvent, useId, useState } from 'react';
import { failureText } from '#components/ui/failure-sentence.ts';
import { useNow } from '#components/ui/use-now.ts';
import { useRequest } from '#components/ui/use-request.ts';
import type { FailureKind, Output, Settings } from '#lib/messages.ts';
import { type MessageKey, say, words } from '#lib/words.ts';
import type { Save } from './use-settings.ts';

interface Props {
  readonly settings: Settings;
  readonly save: Save;
}

/** An address whose free/busy is shared with one of the linked accounts; kept by a tap, since it is asked for at once. */
export function PartnerAddress({ settings, save }: Props) {
  const id = useId();
  const [typed, setTyped] = useState<string>();
  const [odd, setOdd] = useState(false);
  const address = typed ?? settings.partnerAddress;
  const keep = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const isOdd = !event.currentTarget.checkValidity();
    setOdd(isOdd);
    if (isOdd) return;
    save({ partnerAddress: address.trim() });
    setTyped(undefined);
  };
  return (
    <form className="line" noValidate onSubmit={keep}>
      <label className="label" htmlFor={id}>
        {say('partner_address')}
      </label>
      <div className="row partner-address">
        <input
          id={id}
          className="field"
          type="email"
          maxLength={254}
          autoComplete="off"
          value={address}
          aria-describedby={`${id}-hint`}
          aria-invalid={odd}
          onChange={(event) => setTyped(event.target.value)}
        />
        {typed !== undefined && typed.trim() !== settings.partnerAddress && (
          <button type="submit" className="button compact">
            {say(typed.trim() === '' ? 'partner_address_forget' : 'partner_address_use')}
          </button>
        )}
      </div>
      <p id={`${id}-hint`} className="hint">
        {say(odd ? 'partner_address_odd' : 'partner_address_hint')}
      </p>
      <SharedLine address={settings.partnerAddress} />
    </form>
  );
}

/** How reading it goes, in words; what it says is never shown. */
function SharedLine({ address }: { readonly address: string }) {
  const partner = useRequest('readPartner', {}, ['settings', 'house', 'accounts']);
  const now = useNow(30_000);
  if (address === '' || partner.state !== 'ready' || partner.value.shared?.address !== address) return null;
  return (
    <p role="status" className="hint">
      {sharedWords(partner.value.shared, now)}
    </p>
  );
}

const unshared: Readonly<Partial<Record<FailureKind, MessageKey>>> = {
  'not-found': 'partner_address_unknown',
  forbidden: 'partner_address_unshared',
};

function sharedWords(shared: NonNullable<Output<'readPartner'>['shared']>, now: number): string {
  if (shared.asked === 0) return say('partner_address_no_account');
  if (shared.failure !== undefined) return say(unshared[shared.failure] ?? failureText(shared.failure).sentence);
  return shared.readAt === undefined ? say('plan_never_read') : say('plan_read', words().ago(shared.readAt, now));
}
