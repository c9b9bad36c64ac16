import { useState } from 'react';
import { useJournalKey } from '#components/journal/journal-key.tsx';
import { FailureNote } from '#components/ui/failure-note.tsx';
import type { NoteKind } from '#components/ui/failure-sentence.ts';
import { saveFile } from '#components/ui/save-file.ts';
import { kindOf } from '#components/ui/use-request.ts';
import { request } from '#lib/messages.ts';
import { requestInParts } from '#lib/parts/request-in-parts.ts';
import { say } from '#lib/words.ts';
import { copyText, needsKey } from './copy-file.ts';

type Progress = { readonly saved: string } | { readonly failed: NoteKind } | 'locked' | undefined;

/** Everything that was kept, as one file that a person can read. */
export function SaveCopy() {
  const { key } = useJournalKey();
  const [progress, setProgress] = useState<Progress>();
  const save = async () => {
    setProgress(undefined);
    try {
      const { asOf, copy } = await requestInParts('readCopy', {});
      if (key === undefined && needsKey(copy)) return setProgress('locked');
      const name = `porchlight ${copy.savedAt.slice(0, 10)}.json`;
      saveFile(name, 'application/json', await copyText(copy, key));
      await request('copyMade', { asOf });
      setProgress({ saved: name });
    } catch (error) {
      setProgress({ failed: kindOf(error) });
    }
  };
  const failed = typeof progress === 'object' && 'failed' in progress ? progress.failed : undefined;
  return (
    <div className="deed">
      <button type="button" className="button" onClick={() => void save()}>
        {say('copy_save')}
      </button>
      <p className="hint">{say('copy_save_hint')}</p>
      <p role="status" className="hint">
        {typeof progress === 'object' && 'saved' in progress && say('settings_exported', progress.saved)}
        {progress === 'locked' && key === undefined && <LockedFirst />}
      </p>
      {failed !== undefined && <FailureNote kind={failed} onAgain={() => void save()} />}
    </div>
  );
}

function LockedFirst() {
  return (
    <>
      {say('copy_locked')}{' '}
      <a className="link" href="#/settings/lock">
        {say('copy_locked_go')}
      </a>
    </>
  );
}
