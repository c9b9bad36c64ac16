import { type ReactNode, useId, useState } from 'react';
import { Dialog } from '#components/ui/dialog.tsx';
import { FailureNote } from '#components/ui/failure-note.tsx';
import { sentenceCase } from '#components/ui/sentence-case.ts';
import { useAct } from '#components/ui/use-act.ts';
import { useRequest } from '#components/ui/use-request.ts';
import type { KeptTime, Preview } from '#lib/messages.ts';
import type { Period } from '#lib/time/period.ts';
import { say, words } from '#lib/words.ts';
import { defenceText, whereText } from './defence-text.ts';
import { TitleField } from './title-field.tsx';
import './keep-dialog.css';

interface Props {
  readonly period: Period;
  readonly zone: string;
  /** Why this time: the text of `slotReason`. */
  readonly why: string;
  /** What it is kept for, where that is not the micro-date. */
  readonly ritual?: 'talk';
  readonly onKept: (kept: KeptTime) => void;
  readonly onClose: () => void;
}

/** What Keep it would do, in full, before it does it. */
export function KeepDialog({ period, zone, why, ritual, onKept, onClose }: Props) {
  const titleId = useId();
  const preview = useRequest('previewSlot', { period, ...(ritual && { ritual }) });
  const notNow = (
    <button type="button" className="button" onClick={onClose}>
      {say('keep_close')}
    </button>
  );
  return (
    <Dialog labelledBy={titleId} onClose={onClose}>
      <div className="keep">
        <h2 id={titleId} className="sentence keep-when">
          {sentenceCase(words().when(period, Date.now(), zone))}
        </h2>
        {why !== '' && <p className="soft">{why}</p>}
        {preview.state === 'waiting' && <p role="status">{say('keep_looking')}</p>}
        {preview.state === 'failed' && <FailureNote kind={preview.kind} onAgain={preview.again} />}
        {preview.state === 'ready' && (
          <KeepForm preview={preview.value} ritual={ritual} notNow={notNow} onKept={onKept} />
        )}
        {preview.state !== 'ready' && <div className="row">{notNow}</div>}
      </div>
    </Dialog>
  );
}

interface FormProps {
  readonly preview: Preview;
  readonly ritual: 'talk' | undefined;
  readonly notNow: ReactNode;
  readonly onKept: (kept: KeptTime) => void;
}

function KeepForm({ preview, ritual, notNow, onKept }: FormProps) {
  const keep = useAct('keepSlot');
  const [summary, setSummary] = useState(preview.summary);
  if (preview.needsConsent) return <Consent notNow={notNow} />;
  const submit = async () => {
    const toKeep = { period: preview.period, summary: summary.trim() || preview.summary };
    const kept = await keep.run({ ...toKeep, ...(ritual && { ritual }) });
    if (kept !== undefined) onKept(kept);
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <TitleField
        label={say('keep_title')}
        summary={summary}
        isHere={preview.where.account === ''}
        onChange={setSummary}
      />
      <Facts preview={preview} />
      {keep.kind !== undefined && <FailureNote kind={keep.kind} onAgain={() => void submit()} />}
      <div className="row">
        <button type="submit" className="button lamp" aria-disabled={keep.state === 'busy' || undefined}>
          {say('keep_do')}
        </button>
        {notNow}
      </div>
    </form>
  );
}

function Facts({ preview }: { readonly preview: Preview }) {
  return (
    <dl className="facts">
      <dt>{say('keep_defence')}</dt>
      <dd>{defenceText(preview, words())}</dd>
      <dt>{say('keep_where')}</dt>
      <dd>{whereText(preview.where, words())}</dd>
    </dl>
  );
}

/** What is still to be allowed before anything can be kept, and where. */
export function Consent({ notNow }: { readonly notNow: ReactNode }) {
  return (
    <div className="stack">
      <p>{say('keep_consent_note')}</p>
      <div className="row">
        <a className="button lamp" href="/home.html#/settings/accounts">
          {say('keep_consent')}
        </a>
        {notNow}
      </div>
    </div>
  );
}
