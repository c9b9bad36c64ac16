import type { FailureKind } from '#lib/messages.ts';
import type { MessageKey } from '#lib/words.ts';

/** What a person can be told: a kind that is known, or a fault of ours. */
export type NoteKind = FailureKind | 'fault';

/** The one thing to do: ask once more, reload, or a page that helps. */
export interface Remedy {
  readonly text: MessageKey;
  readonly by: 'again' | 'reload' | 'settings';
}

export interface FailureText {
  readonly sentence: MessageKey;
  /** Undefined: there is nothing to do but wait. */
  readonly remedy: Remedy | undefined;
}

const again: Remedy = { text: 'failure_do_again', by: 'again' };
const look: Remedy = { text: 'failure_do_look', by: 'again' };
const other: Remedy = { text: 'failure_do_elsewhere', by: 'again' };
const link: Remedy = { text: 'failure_do_link', by: 'settings' };
const signIn: Remedy = { text: 'failure_do_sign_in', by: 'settings' };
const reload: Remedy = { text: 'failure_do_reload', by: 'reload' };

const texts: Readonly<Record<NoteKind, FailureText>> = {
  'signed-out': { sentence: 'failure_signed_out', remedy: signIn },
  cancelled: { sentence: 'failure_cancelled', remedy: again },
  refused: { sentence: 'failure_refused', remedy: again },
  'consent-blocked': { sentence: 'failure_consent_blocked', remedy: undefined },
  mismatch: { sentence: 'failure_mismatch', remedy: signIn },
  'scope-missing': { sentence: 'failure_scope_missing', remedy: link },
  forbidden: { sentence: 'failure_forbidden', remedy: link },
  'rate-limited': { sentence: 'failure_rate_limited', remedy: undefined },
  offline: { sentence: 'failure_offline', remedy: undefined },
  unavailable: { sentence: 'failure_unavailable', remedy: again },
  unreadable: { sentence: 'failure_unreadable', remedy: again },
  'not-found': { sentence: 'failure_not_found', remedy: look },
  changed: { sentence: 'failure_changed', remedy: look },
  conflict: { sentence: 'failure_conflict', remedy: look },
  taken: { sentence: 'failure_taken', remedy: other },
  invalid: { sentence: 'failure_invalid', remedy: undefined },
  'storage-full': { sentence: 'failure_storage_full', remedy: again },
  gone: { sentence: 'failure_gone', remedy: reload },
  fault: { sentence: 'failure_fault', remedy: again },
};

/** The sentence and the remedy, for where a whole note would be too much. */
export function failureText(kind: NoteKind): FailureText {
  return texts[kind];
}
