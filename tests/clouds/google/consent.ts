import { consented, denied, nextStep, type Step, signInRequest, stepFor } from './sign-in.ts';
import type { World } from './world.ts';

/** What the person at the sign-in page does. */
export interface ConsentChoices {
  /** Email to sign in as; without it the hint, the one session, or the first person there is. */
  readonly account?: string;
  /** Scopes to untick. */
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
   * @returns the redirect, fragment included
   * @throws Error with the words of Chromium where a page would have to be shown, or the person closed it
   */
  authorize(url: string, choices?: ConsentChoices): string;
  signOut(email: string): void;
}

export function consentBrowser(world: World): ConsentBrowser {
  const sessions = new Set<string>();

  function accountFor(hint: string | undefined, choices: ConsentChoices): string {
    const [first] = sessions.size > 0 ? sessions : world.people.keys();
    const email = choices.account ?? hint ?? first ?? '';
    if (!world.people.has(email)) throw new Error(`Nobody here has the account ${email}`);
    return email;
  }

  function ended(url: string, step: Step, choices: ConsentChoices): string {
    if (step.kind !== 'redirect') throw new Error('Authorization page could not be loaded.');
    if (choices.tamperState === undefined) return step.url;
    const redirect = new URL(step.url);
    const fragment = new URLSearchParams(redirect.hash.slice(1));
    fragment.set('state', choices.tamperState);
    return `${new URL(url).searchParams.get('redirect_uri')}#${fragment}`;
  }

  return {
    authorize(url, choices = {}) {
      const address = new URL(url);
      if (address.origin !== 'https://accounts.google.com' || address.pathname !== '/o/oauth2/v2/auth') {
        throw new Error('Authorization page could not be loaded.');
      }
      const request = signInRequest(world, address.searchParams);
      if ('kind' in request) return ended(url, request, choices);
      let step = nextStep(world, request, [...sessions]);
      if (step.kind === 'redirect') return ended(url, step, choices);
      if (choices.interactive === false) throw new Error('User interaction required.');
      if (choices.close) throw new Error('The user did not approve access.');
      if (step.kind === 'choose-account') {
        const email = accountFor(request.hint, choices);
        if (world.keeps('G-SIGNIN-SESSION')) sessions.add(email);
        step = stepFor(world, request, email);
      }
      if (step.kind !== 'consent') return ended(url, step, choices);
      if (choices.deny) return ended(url, denied(world, request), choices);
      const ticked = step.scopes.filter((scope) => !choices.untick?.includes(scope));
      return ended(url, consented(world, request, step.email, step.scopes, ticked), choices);
    },
    signOut: (email) => void sessions.delete(email),
  };
}
