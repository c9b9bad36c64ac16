import { KeptNote } from '#components/house/kept-note.tsx';
import { FailureNote } from '#components/ui/failure-note.tsx';
import { failureText, type NoteKind } from '#components/ui/failure-sentence.ts';
import type { KeptTime } from '#lib/messages.ts';
import { say } from '#lib/words.ts';
import type { Hint } from './use-appreciation.ts';

/** The quiet line under the sentence: the coach, what copying takes, or what went wrong. */
export function HintLine({ hint }: { readonly hint: Hint }) {
  if (hint === undefined) return null;
  return 'failed' in hint ? <FailureNote kind={hint.failed} /> : <p>{say(hint.say)}</p>;
}

interface StatusProps {
  readonly failed: NoteKind | undefined;
  readonly again: () => void;
  readonly justKept: KeptTime | undefined;
  readonly said: string | undefined;
  readonly zone: string;
  readonly forget: () => void;
}

/** The line under the windows: what was just kept or answered, or that the picture is the last one. */
export function StatusLine({ failed, again, justKept, said, zone, forget }: StatusProps) {
  if (justKept !== undefined) return <KeptNote kept={justKept} zone={zone} onGone={forget} />;
  if (failed === undefined) return said ? <span>{said}</span> : null;
  const { sentence, remedy } = failureText(failed);
  const act = remedy?.by === 'reload' ? () => location.reload() : again;
  return (
    <span>
      {`${say(sentence)} `}
      {remedy !== undefined && (
        <button type="button" className="link" onClick={act}>
          {say(remedy.text)}
        </button>
      )}
    </span>
  );
}

/** Nothing stored, and nobody answers. */
export function Trouble({ kind, again }: { readonly kind: NoteKind; readonly again: () => void }) {
  return (
    <div className="invitation">
      <h1 className="sentence display">{say('newtab_failed')}</h1>
      <FailureNote kind={kind} onAgain={again} />
    </div>
  );
}
