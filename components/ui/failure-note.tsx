import type { MessageKey } from '#lib/words.ts';
import { say } from '#lib/words.ts';
import type { NoteKind } from './use-request.ts';
import './failure-note.css';

/** The one thing to do: ask once more, reload, or a page that helps. */
type Remedy = { readonly text: MessageKey; readonly by: 'again' | 'reload' | 'settings' };

const again: Remedy = { text: 'failure_do_again', by: 'again' };
const look: Remedy = { text: 'failure_do_look', by: 'again' };
const link: Remedy = { text: 'failure_do_link', by: 'settings' };
const signIn: Remedy = { text: 'failure_do_sign_in', by: 'settings' };

const notes: Readonly<Record<NoteKind, readonly [sentence: MessageKey, remedy?: Remedy]>> = {
  'signed-out': ['failure_signed_out', signIn],
  cancelled: ['failure_cancelled', again],
  refused: ['failure_refused', link],
  mismatch: ['failure_mismatch', signIn],
  'scope-missing': ['failure_scope_missing', link],
  forbidden: ['failure_forbidden', link],
  'rate-limited': ['failure_rate_limited'],
  offline: ['failure_offline'],
  unavailable: ['failure_unavailable', again],
  unreadable: ['failure_unreadable', again],
  'not-found': ['failure_not_found', look],
  changed: ['failure_changed', look],
  conflict: ['failure_conflict', look],
  taken: ['failure_taken', { text: 'failure_do_other', by: 'again' }],
  invalid: ['failure_invalid'],
  'storage-full': ['failure_storage_full', again],
  gone: ['failure_gone', { text: 'failure_do_reload', by: 'reload' }],
  fault: ['failure_fault', again],
};

/** The sentence for a failure, where a note would be too much. */
export function failureSentence(kind: NoteKind): MessageKey {
  return notes[kind][0];
}

interface Props {
  readonly kind: NoteKind;
  /** What 'Try again' does; without it that button is not shown. */
  readonly onAgain?: () => void;
}

/** What went wrong, in a sentence, and the one thing to do about it. */
export function FailureNote({ kind, onAgain }: Props) {
  const [sentence, remedy] = notes[kind];
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
      <a className="link" href="/home.html#/settings">
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
