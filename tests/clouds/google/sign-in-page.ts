import type { Account } from '#tests/clouds/sign-in.ts';
import { findScopeWords } from './scopes.ts';
import type { SignInRequest } from './sign-in.ts';

const STYLE = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: #f0f4f9; color: #1f1f1f; }
main { box-sizing: border-box; width: min(30rem, 100vw); padding: 2.25rem 2.5rem; background: #fff; border-radius: 1.5rem; }
.brand { color: #5f6368; font-size: .875rem; margin: 0 0 1.25rem; }
h1 { font-size: 1.6rem; line-height: 1.25; font-weight: 450; margin: 0 0 .5rem; }
p { margin: 0 0 1rem; }
ul { list-style: none; margin: 1rem 0; padding: 0; border-top: 1px solid #dadce0; }
li { border-bottom: 1px solid #dadce0; }
li button { all: unset; box-sizing: border-box; width: 100%; padding: .75rem .5rem; display: flex; gap: .9rem;
  align-items: center; cursor: pointer; border-radius: .5rem; }
li button:hover { background: #f1f3f4; } li button:focus-visible { outline: 2px solid #0b57d0; }
.face { width: 2.25rem; height: 2.25rem; border-radius: 50%; background: #0b57d0; color: #fff; display: grid; place-items: center; }
small { display: block; color: #5f6368; }
label { display: flex; gap: .9rem; padding: .75rem .5rem; align-items: start; }
input { width: 1.15rem; height: 1.15rem; margin: .2rem 0 0; accent-color: #0b57d0; flex: none; }
.row { display: flex; justify-content: flex-end; gap: .75rem; margin-top: 1.5rem; }
.row button { font: inherit; font-weight: 500; padding: .55rem 1.5rem; border-radius: 999px; border: 1px solid #747775;
  background: none; color: #0b57d0; cursor: pointer; }
.row button.yes { background: #0b57d0; border-color: #0b57d0; color: #fff; }
code { overflow-wrap: anywhere; }
@media (prefers-color-scheme: dark) {
  body { background: #0e0e0e; color: #e3e3e3; } main { background: #1b1b1b; }
  .brand, small { color: #9aa0a6; } ul, li { border-color: #3c4043; } li button:hover { background: #2a2b2d; }
  .row button { color: #a8c7fa; } .row button.yes { background: #a8c7fa; border-color: #a8c7fa; color: #062e6f; }
}`;

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}

function page(title: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(title)}</title>
<meta name="viewport" content="width=device-width"><style>${STYLE}</style></head>
<body><main><p class="brand">Google, as played by this machine</p>${body}</main></body></html>`;
}

/** The list of people to sign in as. `attempt` names the request that waits for the answer. */
export function accountPage(request: SignInRequest, people: readonly Account[], attempt: string): string {
  const choices = people.map(
    ({ name, email }) => `<li><button name="account" value="${escaped(email)}">
<span class="face" aria-hidden="true">${escaped(name.slice(0, 1))}</span>
<span>${escaped(name)}<small>${escaped(email)}</small></span></button></li>`,
  );
  return page(
    'Sign in – Google Accounts',
    `<h1>Choose an account</h1><p>to continue to <b>${escaped(request.client.name)}</b></p>
<form method="post" action="/signin/account"><input type="hidden" name="attempt" value="${attempt}">
<ul>${choices.join('')}</ul></form>`,
  );
}

/** What the client asks for, each to be unticked on its own. */
export function consentPage(request: SignInRequest, email: string, scopes: readonly string[], attempt: string): string {
  const boxes = scopes.map(
    (scope) => `<li><label><input type="checkbox" name="scope" value="${escaped(scope)}" checked>
<span>${escaped(findScopeWords(scope) ?? scope)}</span></label></li>`,
  );
  return page(
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
    'Error 400',
    `<h1>Access blocked: authorisation error</h1><p>${escaped(message)}</p><p><code>Error 400: ${escaped(code)}</code></p>`,
  );
}
