import { accountList, type Brand, escaped, page } from '#tests/clouds/pages.ts';
import type { Account } from '#tests/clouds/sign-in.ts';
import { findScopeWords } from './scopes.ts';
import type { SignInRequest } from './sign-in.ts';

const BRAND: Brand = {
  name: 'Google, as played by this machine',
  accent: '#0b57d0',
  night: '#a8c7fa',
  corner: '1.5rem',
};

/** The list of people to sign in as. `attempt` names the request that waits for the answer. */
export function accountPage(request: SignInRequest, people: readonly Account[], attempt: string): string {
  return page(
    BRAND,
    'Sign in – Google Accounts',
    `<h1>Choose an account</h1><p>to continue to <b>${escaped(request.client.name)}</b></p>${accountList(people, attempt)}`,
  );
}

/** What the client asks for, each to be unticked on its own. */
export function consentPage(request: SignInRequest, email: string, scopes: readonly string[], attempt: string): string {
  const boxes = scopes.map(
    (scope) => `<li><label><input type="checkbox" name="scope" value="${escaped(scope)}" checked>
<span>${escaped(findScopeWords(scope) ?? scope)}</span></label></li>`,
  );
  return page(
    BRAND,
    'Sign in – Google Accounts',
    `<h1>${escaped(request.client.name)} wants access to your Google Account</h1><p>${escaped(email)}</p>
<p>Select what <b>${escaped(request.client.name)}</b> can access</p>
<form method="post" action="/signin/consent"><input type="hidden" name="attempt" value="${attempt}">
<ul>${boxes.join('')}</ul>
<div class="row"><button name="answer" value="cancel">Cancel</button>
<button name="answer" value="continue" class="yes">Continue</button></div></form>`,
  );
}

/** A refusal that is not sent back to the client, because the client cannot be trusted. */
export function errorPage(code: string, message: string): string {
  return page(
    BRAND,
    'Error 400',
    `<h1>Access blocked: authorisation error</h1><p>${escaped(message)}</p><p><code>Error 400: ${escaped(code)}</code></p>`,
  );
}
