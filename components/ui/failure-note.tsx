import { type MessageKey, say } from '#lib/words.ts';
import { failureText, type NoteKind, type Remedy } from './failure-sentence.ts';
import './failure-note.css';

/** The sentence alone, for where a whole note would be too much. */
export function failureSentence(kind: NoteKind): MessageKey {
  return failureText(kind).sentence;
}

interface Props {
  readonly kind: NoteKind;
  /** What 'Try again' does; without it that button is not shown. */
  readonly onAgain?: () => void;
}

/** What went wrong, in a sentence, and the one thing to do about it. */
export function FailureNote({ kind, onAgain }: Props) {
  const { sentence, remedy } = failureText(kind);
  return (
    <p className="failure-note" role="alert">
      <span>{say(sentence)}</span> <RemedyControl remedy={remedy} onAgain={onAgain} />
    </p>
  );
}

function RemedyControl({ remedy, onAgain }: { remedy: Remedy | undefined; onAgain: (() => void) | undefined }) {
  if (remedy === undefined) return null;
  if (remedy.by === 'settings') {
    return (
      <a className="link" href="/home.html#/settings/accounts">
        {say(remedy.text)}
      </a>
    );
  }
  const act = remedy.by === 'reload' ? () => location.reload() : onAgain;
  if (act === undefined) return null;
  return (
    <button type="button" className="link" onClick={act}>
      {say(remedy.text)}
    </button>
  );
}
