import type { Account } from './sign-in.ts';

/** How the pages of one service look. */
export interface Brand {
  readonly name: string;
  /** Colour of what can be pressed, by day and by night. */
  readonly accent: string;
  readonly night: string;
  /** How round the card is. */
  readonly corner: string;
}

function styleOf({ accent, night, corner }: Brand): string {
  return `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: #f0f4f9; color: #1f1f1f; }
main { box-sizing: border-box; width: min(30rem, 100vw); padding: 2.25rem 2.5rem; background: #fff; border-radius: ${corner}; }
.brand { color: #5f6368; font-size: .875rem; margin: 0 0 1.25rem; }
h1 { font-size: 1.6rem; line-height: 1.25; font-weight: 450; margin: 0 0 .5rem; }
p { margin: 0 0 1rem; }
ul { list-style: none; margin: 1rem 0; padding: 0; border-top: 1px solid #dadce0; }
li { border-bottom: 1px solid #dadce0; }
li button { all: unset; box-sizing: border-box; width: 100%; padding: .75rem .5rem; display: flex; gap: .9rem;
  align-items: center; cursor: pointer; border-radius: .5rem; }
li button:hover { background: #f1f3f4; } li button:focus-visible { outline: 2px solid ${accent}; }
.face { width: 2.25rem; height: 2.25rem; border-radius: 50%; background: ${accent}; color: #fff; display: grid; place-items: center; }
small { display: block; color: #5f6368; }
label { display: flex; gap: .9rem; padding: .75rem .5rem; align-items: start; }
input { width: 1.15rem; height: 1.15rem; margin: .2rem 0 0; accent-color: ${accent}; flex: none; }
.row { display: flex; justify-content: flex-end; gap: .75rem; margin-top: 1.5rem; }
.row button { font: inherit; font-weight: 500; padding: .55rem 1.5rem; border-radius: 999px; border: 1px solid #747775;
  background: none; color: ${accent}; cursor: pointer; }
.row button.yes { background: ${accent}; border-color: ${accent}; color: #fff; }
code { overflow-wrap: anywhere; }
@media (prefers-color-scheme: dark) {
  body { background: #0e0e0e; color: #e3e3e3; } main { background: #1b1b1b; }
  .brand, small { color: #9aa0a6; } ul, li { border-color: #3c4043; } li button:hover { background: #2a2b2d; }
  .row button { color: ${night}; } .row button.yes { background: ${night}; border-color: ${night}; color: #062e6f; }
}`;
}

export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}

export function page(brand: Brand, title: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(title)}</title>
<meta name="viewport" content="width=device-width"><style>${styleOf(brand)}</style></head>
<body><main><p class="brand">${escaped(brand.name)}</p>${body}</main></body></html>`;
}

/** A form with one button for each person. */
export function accountList(people: readonly Account[], attempt: string): string {
  const choices = people.map(
    ({ name, email }) => `<li><button name="account" value="${escaped(email)}">
<span class="face" aria-hidden="true">${escaped(name.slice(0, 1))}</span>
<span>${escaped(name)}<small>${escaped(email)}</small></span></button></li>`,
  );
  return `<form method="post" action="/signin/account"><input type="hidden" name="attempt" value="${attempt}">
<ul>${choices.join('')}</ul></form>`;
}
