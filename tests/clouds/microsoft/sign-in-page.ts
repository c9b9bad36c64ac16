import { accountList, type Brand, escaped, page } from '#tests/clouds/pages.ts';
import type { Account } from '#tests/clouds/sign-in.ts';
import { findScopeWords } from './scopes.ts';
import type { SignInRequest } from './sign-in.ts';

const BRAND: Brand = { name: 'Microsoft, as played by this machine', accent: '#0067b8', night: '#4cc2ff', corner: '0' };

/** The list of people to sign in as. `attempt` names the request that waits for the answer. */
export function accountPage(request: SignInRequest, people: readonly Account[], attempt: string): string {
  return page(
    BRAND,
    'Sign in to your account',
    `<h1>Pick an account</h1><p>to continue to <b>${escaped(request.client.name)}</b></p>${accountList(people, attempt)}`,
  );
}

/** What the client asks for, all of it or nothing. */
export function consentPage(request: SignInRequest, email: string, scopes: readonly string[], attempt: string): string {
  const lines = scopes.map(
    (scope) => `<li><p>${escaped(findScopeWords(scope) ?? scope)}<small>${escaped(scope)}</small></p></li>`,
  );
  return page(
    BRAND,
    'Permissions requested',
    `<p>${escaped(email)}</p><h1>Let this app access your info?</h1>
<p><b>${escaped(request.client.name)}</b> needs your permission to:</p><ul>${lines.join('')}</ul>
<form method="post" action="/signin/consent"><input type="hidden" name="attempt" value="${attempt}">
<div class="row"><button name="answer" value="cancel">Cancel</button>
<button name="answer" value="continue" class="yes">Accept</button></div></form>`,
  );
}

/** The page of a tenant in which only an administrator can say yes. */
export function noticePage(request: SignInRequest, message: string, attempt: string): string {
  return page(
    BRAND,
    'Need admin approval',
    `<h1>Need admin approval</h1><p><b>${escaped(request.client.name)}</b> needs permission to access resources in your
organisation that only an admin can grant.</p><p><code>${escaped(message)}</code></p>
<form method="post" action="/signin/consent"><input type="hidden" name="attempt" value="${attempt}">
<div class="row"><button name="answer" value="cancel">Return to the application without granting consent</button></div></form>`,
  );
}

/** A refusal that is not sent back to the client, because the client cannot be trusted. */
export function errorPage(code: string, message: string): string {
  return page(
    BRAND,
    'Sign in to your account',
    `<h1>Sorry, but we’re having trouble signing you in.</h1><p><code>${escaped(message.startsWith(code) ? message : `${code}: ${message}`)}</code></p>`,
  );
}
