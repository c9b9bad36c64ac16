import type { ConsentChoices } from '#tests/clouds/consent-browser.ts';
import type { SignIn } from '#tests/clouds/sign-in.ts';
import { consented, denied, nextStep, type SignInRequest, signInRequest, stepFor } from './sign-in.ts';
import { accountPage, consentPage, errorPage } from './sign-in-page.ts';
import type { World } from './world.ts';

export type { ConsentChoices };

/** accounts.google.com, as a browser meets it. */
export function googleSignIn(world: World): SignIn<SignInRequest> {
  return {
    host: 'accounts.google.com',
    begins: (path) => path === '/o/oauth2/v2/auth',
    read: (_path, query) => {
      const read = signInRequest(world, query);
      return 'kind' in read ? { step: read } : { request: read };
    },
    next: (request, sessions) => nextStep(world, request, sessions),
    picked: (request, email) => stepFor(world, request, email),
    consented: (request, email, asked, ticked) => consented(world, request, email, asked, ticked),
    denied: (request) => denied(world, request),
    remembers: () => world.keeps('G-SIGNIN-SESSION'),
    people: world.people,
    letters: world.letters,
    pages: {
      accounts: accountPage,
      consent: consentPage,
      notice: (_request, message) => errorPage('notice', message),
      error: errorPage,
    },
  };
}
