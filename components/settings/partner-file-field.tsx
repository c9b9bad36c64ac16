import { useId } from 'react';
import { FailureNote } from '#components/ui/failure-note.tsx';
import { FileButton } from '#components/ui/file-button.tsx';
import { useAct } from '#components/ui/use-act.ts';
import { useRequest } from '#components/ui/use-request.ts';
import type { Settings } from '#lib/messages.ts';
import { say, words } from '#lib/words.ts';
import { usePartnerFile } from './use-partner-file.ts';

/** A calendar file of the partner's: read here in a Worker of the page, and only when they are busy is kept. */
export function PartnerFileField({ zone }: { readonly zone: Settings['zone'] }) {
  const id = useId();
  const partner = useRequest('readPartner', {}, ['settings']);
  const forgetting = useAct('forgetPartnerFile');
  const reading = usePartnerFile(zone === 'system' ? Intl.DateTimeFormat().resolvedOptions().timeZone : zone);
  const kept = partner.state === 'ready' ? partner.value.file : undefined;
  return (
    <div className="line">
      <span id={`${id}-label`} className="label">
        {say('partner_file')}
      </span>
      <div className="row">
        <FileButton
          compact
          file="partner"
          accept=".ics,text/calendar"
          describedBy={`${id}-label ${id}-hint`}
          onFile={(file) => void reading.read(file)}
        >
          {say(kept === undefined ? 'partner_file_choose' : 'partner_file_another')}
        </FileButton>
        {kept !== undefined && (
          <button type="button" className="button compact" onClick={() => void forgetting.run({})}>
            {say('partner_file_forget')}
          </button>
        )}
        {reading.progress !== undefined && (
          <>
            <progress aria-label={say('partner_file_reading')} value={reading.progress} />
            <button type="button" className="link" onClick={reading.stop}>
              {say('partner_file_stop')}
            </button>
          </>
        )}
      </div>
      <p id={`${id}-hint`} className="hint">
        {kept === undefined ? say('partner_file_hint') : keptWords(kept)}
      </p>
      {reading.told.length > 0 && (
        <ul role="status" className="dots hint">
          {reading.told.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {reading.kind !== undefined && <FailureNote kind={reading.kind} />}
      {forgetting.kind !== undefined && <FailureNote kind={forgetting.kind} />}
    </div>
  );
}

function keptWords({ name, readAt, until }: { name: string; readAt: number; until: number }): string {
  const day = new Intl.DateTimeFormat(words().locale, { dateStyle: 'long' });
  return say('partner_file_kept', name, day.format(readAt), day.format(until));
}
