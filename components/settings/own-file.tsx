import { useId, useState } from 'react';
import { FailureNote } from '#components/ui/failure-note.tsx';
import { FileButton } from '#components/ui/file-button.tsx';
import { saveFile } from '#components/ui/save-file.ts';
import type { OwnContent } from '#lib/practice/own-content.ts';
import { contentFile } from '#lib/practice/own-content-file.ts';
import { say } from '#lib/words.ts';
import { OwnPreview } from './own-preview.tsx';
import { useContentFile } from './use-content-file.ts';

interface Props {
  readonly own: OwnContent;
}

/** The person's own lines as a file to pass on, and somebody else's taken in. */
export function OwnFile({ own }: Props) {
  return (
    <>
      <SaveOwn own={own} />
      <TakeIn own={own} />
    </>
  );
}

function SaveOwn({ own }: Props) {
  const [said, setSaid] = useState('');
  const save = () => {
    const name = say('own_file_name');
    if (own.items.length > 0) saveFile(name, 'application/json', contentFile(own.items));
    setSaid(own.items.length > 0 ? say('own_saved', name) : say('own_save_none'));
  };
  return (
    <div className="deed">
      <button type="button" className="button" onClick={save}>
        {say('own_save')}
      </button>
      <p className="hint">{say('own_save_hint')}</p>
      <p role="status" className="hint">
        {said}
      </p>
    </div>
  );
}

function TakeIn({ own }: Props) {
  const hint = useId();
  const { incoming, said, kind, read, take, leave } = useContentFile(own);
  return (
    <div className="deed">
      <FileButton file="own" accept=".json,application/json" describedBy={hint} onFile={(file) => void read(file)}>
        {say('own_take')}
      </FileButton>
      <p id={hint} className="hint">
        {say('own_take_hint')}
      </p>
      <p role="status">{said}</p>
      {incoming !== undefined && <OwnPreview {...{ own, incoming }} onTake={take} onLeave={leave} />}
      {kind !== undefined && <FailureNote kind={kind} />}
    </div>
  );
}
