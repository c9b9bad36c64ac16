import type { MessageKey } from '#lib/words.ts';

/** Whose calendar can be connected. */
export type Issuer = 'google' | 'microsoft';

/** What is said of one issuer: each asks for other things, and names them in other words. */
interface IssuerWords {
  readonly name: MessageKey;
  readonly connect: MessageKey;
  readonly another: MessageKey;
  readonly connecting: MessageKey;
  readonly asks: MessageKey;
  /** What reading takes, each a line. */
  readonly reading: readonly MessageKey[];
  readonly times: MessageKey;
  readonly main: MessageKey;
  readonly allow: MessageKey;
  readonly again: MessageKey;
}

export const issuerWords: Readonly<Record<Issuer, IssuerWords>> = {
  google: {
    name: 'account_google',
    connect: 'account_connect',
    another: 'account_connect_more',
    connecting: 'account_connecting',
    asks: 'account_connect_asks',
    reading: ['account_connect_busy', 'account_connect_list'],
    times: 'account_times_asks',
    main: 'account_main_asks',
    allow: 'account_allow',
    again: 'account_ask_again',
  },
  microsoft: {
    name: 'account_outlook',
    connect: 'outlook_connect',
    another: 'outlook_connect_more',
    connecting: 'outlook_connecting',
    asks: 'outlook_connect_asks',
    reading: ['outlook_connect_calendars', 'outlook_connect_stay'],
    times: 'outlook_times_asks',
    main: 'outlook_main_asks',
    allow: 'outlook_allow',
    again: 'outlook_ask_again',
  },
};

/** The words of an account; one of this browser asks nobody. */
export function wordsOf(kind: Issuer | 'local'): IssuerWords {
  return issuerWords[kind === 'local' ? 'google' : kind];
}
