import type { Asked, SignIn, Step } from './sign-in.ts';

/** What the person at the sign-in page does. */
export interface ConsentChoices {
  /** Email to sign in as; without it the hint, the one session, or the first person there is. */
  readonly account?: string;
  /** Scopes to untick, where the service lets people choose. */
  readonly untick?: readonly string[];
  /** Presses Cancel. */
  readonly deny?: boolean;
  /** Closes the window instead of answering. */
  readonly close?: boolean;
  /** False for an attempt that may not show a page. True by default. */
  readonly interactive?: boolean;
  /** State that someone on the way puts in the place of the real one. */
  readonly tamperState?: string;
}

/** One browser in which people sign in; it remembers who is signed in. */
export interface ConsentBrowser {
  /**
   * `launchWebAuthFlow` without a browser.
   * @returns the redirect, query and fragment included
   * @throws Error with the words of Chromium where a page would have to be shown, or the person closed it
   */
  authorize(url: string, choices?: ConsentChoices): string;
  signOut(email: string): void;
}

const NOT_LOADED = 'Authorization page could not be loaded.';

export function consentBrowser<R extends Asked>(signIn: SignIn<R>): ConsentBrowser {
  const sessions = new Set<string>();

  function accountFor(hint: string | undefined, choices: ConsentChoices): string {
    const [first] = sessions.size > 0 ? sessions : signIn.people.keys();
    const email = choices.account ?? hint ?? first ?? '';
    if (!signIn.people.has(email)) throw new Error(`Nobody here has the account ${email}`);
    return email;
  }

  function ended(step: Step, choices: ConsentChoices): string {
    if (step.kind !== 'redirect' && step.kind !== 'notice') throw new Error(NOT_LOADED);
    return choices.tamperState === undefined ? step.url : withState(step.url, choices.tamperState);
  }

  return {
    authorize(url, choices = {}) {
      const address = new URL(url);
      if (address.protocol !== 'https:' || address.host !== signIn.host || !signIn.begins(address.pathname)) {
        throw new Error(NOT_LOADED);
      }
      const read = signIn.read(address.pathname, address.searchParams);
      if ('step' in read) return ended(read.step, choices);
      const { request } = read;
      let step = signIn.next(request, [...sessions]);
      if (step.kind === 'redirect') return ended(step, choices);
      if (choices.interactive === false) throw new Error('User interaction required.');
      if (choices.close) throw new Error('The user did not approve access.');
      if (step.kind === 'choose-account') {
        const email = accountFor(request.hint, choices);
        if (signIn.remembers()) sessions.add(email);
        step = signIn.picked(request, email);
      }
      if (step.kind !== 'consent') return ended(step, choices);
      if (choices.deny) return ended(signIn.denied(request), choices);
      const ticked = step.scopes.filter((scope) => !choices.untick?.includes(scope));
      return ended(signIn.consented(request, step.email, step.scopes, ticked), choices);
    },
    signOut: (email) => void sessions.delete(email),
  };
}

function withState(redirect: string, state: string): string {
  const url = new URL(redirect);
  const inFragment = url.hash.length > 1;
  const answer = new URLSearchParams(inFragment ? url.hash.slice(1) : url.search);
  answer.set('state', state);
  return `${url.origin}${url.pathname}${inFragment ? '#' : '?'}${answer}`;
}
