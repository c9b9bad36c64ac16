import type { SignIn } from '#tests/clouds/sign-in.ts';
import { findAuthority, type SignInRequest, signInRequest } from './sign-in.ts';
import { accountPage, consentPage, errorPage, noticePage } from './sign-in-page.ts';
import { consented, denied, nextStep, pickedStep } from './sign-in-steps.ts';
import type { World } from './world.ts';

/** login.microsoftonline.com, as a browser meets it. */
export function microsoftSignIn(world: World): SignIn<SignInRequest> {
  return {
    host: 'login.microsoftonline.com',
    begins: (path) => findAuthority(path) !== undefined,
    read: (path, query) => signInRequest(world, path, query),
    next: (request, sessions) => nextStep(world, request, sessions),
    picked: (request, email) => pickedStep(world, request, email),
    consented: (request, email, _asked, ticked) => consented(world, request, email, ticked),
    denied: (request) => denied(world, request),
    remembers: () => world.keeps('M-SIGNIN-SESSION'),
    people: world.people,
    letters: world.letters,
    pages: { accounts: accountPage, consent: consentPage, notice: noticePage, error: errorPage },
  };
}
