import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { Dialog } from '#components/ui/dialog.tsx';
import { FailureNote } from '#components/ui/failure-note.tsx';
import { sentenceCase } from '#components/ui/sentence-case.ts';
import { useAct } from '#components/ui/use-act.ts';
import { useRequest } from '#components/ui/use-request.ts';
import type { InvitationPreview, KeptTime } from '#lib/messages.ts';
import { type MessageKey, say, words } from '#lib/words.ts';
import { who } from './guest.ts';
import '#components/house/keep-dialog.css';

interface Props {
  readonly kept: KeptTime;
  readonly zone: string;
  readonly onClose: () => void;
  readonly onInvited: () => void;
}

/** What an invitation says and does, in full, before it does it. */
export function InviteDialog({ kept, zone, onClose, onInvited }: Props) {
  const title = useId();
  const preview = useRequest('previewInvitation', { occasion: kept.occasion });
  const name = who(kept, words());
  const notNow = (
    <button type="button" className="button" onClick={onClose}>
      {say('keep_close')}
    </button>
  );
  return (
    <Dialog labelledBy={title} onClose={onClose}>
      <div className="keep">
        <h2 id={title} className="sentence keep-when">
          {say('guest_ask', name)}
        </h2>
        <p className="soft">{sentenceCase(words().when(kept.period, Date.now(), zone))}</p>
        {preview.state === 'waiting' && <p role="status">{say('keep_looking')}</p>}
        {preview.state === 'failed' && <FailureNote kind={preview.kind} onAgain={preview.again} />}
        {preview.state === 'ready' && (
          <InviteForm {...{ name, notNow, onInvited }} occasion={kept.occasion} preview={preview.value} />
        )}
        {preview.state !== 'ready' && <div className="row">{notNow}</div>}
      </div>
    </Dialog>
  );
}

interface FormProps {
  readonly occasion: string;
  readonly preview: InvitationPreview;
  readonly name: string;
  readonly notNow: ReactNode;
  readonly onInvited: () => void;
}

function InviteForm({ occasion, preview, name, notNow, onInvited }: FormProps) {
  const id = useId();
  const inviting = useAct('invite');
  const [to, setTo] = useState(preview.to);
  const [note, setNote] = useState<MessageKey>('guest_address_note');
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const odd = oddity(event.currentTarget, to, preview.account);
    setNote(odd ?? 'guest_address_note');
    if (odd !== undefined) return;
    if ((await inviting.run({ occasion, to: to.trim() })) !== undefined) onInvited();
    else setNote('partner_address_odd');
  };
  const isOdd = note !== 'guest_address_note';
  return (
    <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
      <label>
        <span className="label">{say('guest_address')}</span>
        <input
          className="field"
          type="email"
          required
          maxLength={254}
          autoComplete="off"
          value={to}
          aria-invalid={isOdd}
          aria-describedby={id}
          onChange={(event) => setTo(event.target.value)}
        />
        <span id={id} className="keep-note" role={isOdd ? 'alert' : undefined}>
          {say(note)}
        </span>
      </label>
      <Facts preview={preview} />
      <p className="keep-note">
        {say('guest_leaves')} {say('guest_later')}
      </p>
      {inviting.kind !== undefined && inviting.kind !== 'invalid' && <FailureNote kind={inviting.kind} />}
      <div className="row">
        <button type="submit" className="button lamp" aria-disabled={inviting.state === 'busy' || undefined}>
          {say('guest_ask', name)}
        </button>
        {notNow}
      </div>
    </form>
  );
}

function oddity(form: HTMLFormElement, to: string, own: string): MessageKey | undefined {
  if (to.trim().toLowerCase() === own.toLowerCase()) return 'guest_address_own';
  return form.checkValidity() ? undefined : 'partner_address_odd';
}

function Facts({ preview }: { readonly preview: InvitationPreview }) {
  const { summary, account, separate, kind } = preview;
  return (
    <dl className="facts">
      <dt>{say('guest_sees')}</dt>
      <dd>{say('guest_sees_text', summary)}</dd>
      <dt>{say('guest_from')}</dt>
      <dd>
        {separate === undefined ? say('guest_from_main', account) : say('guest_from_separate', separate, account)}
      </dd>
      <dt>{say('guest_others')}</dt>
      <dd>{say('guest_others_text')}</dd>
      <dt>{say('guest_answer')}</dt>
      <dd>{say(kind === 'microsoft' ? 'guest_answer_microsoft' : 'guest_answer_google')}</dd>
    </dl>
  );
}
