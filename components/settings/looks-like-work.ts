import type { AccountView } from '#lib/messages.ts';

/** Where Google and Microsoft give addresses to persons: `gmail.com`, `outlook.de`, `live.co.uk`. */
const personal = /@(?:gmail|googlemail|outlook|hotmail|live|msn)\.[a-z.]+$/i;

/** An address at a place of its own is most often one that an employer gave. It is proposed, and never taken as said. */
export function looksLikeWork({ label }: Pick<AccountView, 'label'>): boolean {
  return label.includes('@') && !personal.test(label);
}
