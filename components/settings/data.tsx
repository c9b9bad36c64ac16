import { useId, useState } from 'react';
import { FailureNote } from '#components/ui/failure-note.tsx';
import { saveFile } from '#components/ui/save-file.ts';
import { useAct } from '#components/ui/use-act.ts';
import { say } from '#lib/words.ts';
import { EraseAll } from './erase-all.tsx';
import { RemoveAll } from './remove-all.tsx';
import { SaveCopy } from './save-copy.tsx';
import { Section } from './section.tsx';
import { TakeCopy } from './take-copy.tsx';

/** What the person can take along, hand on, or take out. */
export function Data() {
  return (
    <Section id="data" title={say('settings_data')}>
      <SaveCopy />
      <TakeCopy />
      <hr className="rule" />
      <Export />
      <hr className="rule" />
      <Report />
      <hr className="rule" />
      <RemoveAll />
      <hr className="rule" />
      <EraseAll />
    </Section>
  );
}

function Export() {
  const exporting = useAct('exportKept');
  const [name, setName] = useState<string>();
  const save = async () => {
    const file = await exporting.run({});
    if (file === undefined) return;
    saveFile(file.fileName, 'text/calendar', file.text);
    setName(file.fileName);
  };
  return (
    <div className="deed">
      <button type="button" className="button" onClick={() => void save()}>
        {say('settings_export')}
      </button>
      <p className="hint">{say('settings_export_hint')}</p>
      <p role="status" className="hint">
        {name !== undefined && say('settings_exported', name)}
      </p>
      {exporting.kind !== undefined && <FailureNote kind={exporting.kind} onAgain={() => void save()} />}
    </div>
  );
}

function Report() {
  const asking = useAct('linkReport');
  const [text, setText] = useState<string>();
  const show = async () => setText((await asking.run({}))?.text);
  return (
    <div className="deed">
      <button type="button" className="button" onClick={() => void show()}>
        {say('settings_report_make')}
      </button>
      <p className="hint">{say('settings_report_hint')}</p>
      {asking.kind !== undefined && <FailureNote kind={asking.kind} onAgain={() => void show()} />}
      {text !== undefined && <ReportText text={text} />}
    </div>
  );
}

/** The report to read before it is copied. */
function ReportText({ text }: { readonly text: string }) {
  const id = useId();
  const [copied, setCopied] = useState<string>();
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(text);
  };
  return (
    <div className="report">
      <label className="label" htmlFor={id}>
        {say('settings_report_text')}
      </label>
      <textarea id={id} className="field" readOnly rows={8} value={text} onFocus={(event) => event.target.select()} />
      <div className="row">
        <button type="button" className="button compact" onClick={() => void copy()}>
          {say('settings_report_copy')}
        </button>
        <span role="status" className="hint">
          {copied === text && say('settings_report_copied')}
        </span>
      </div>
    </div>
  );
}
