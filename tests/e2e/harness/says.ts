import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '#scripts/setup/shell.mjs';

const messages: Readonly<Record<string, { readonly message: string } | undefined>> = JSON.parse(
  readFileSync(join(root, 'public/_locales/en/messages.json'), 'utf8'),
);

/** What the pages say for `key`, in the words that a person reads. */
export function says(key: string, ...values: readonly (string | number)[]): string {
  const found = messages[key]?.message;
  if (found === undefined) throw new Error(`No page says ${key}`);
  return found.replace(/\$(\d)/g, (_, place: string) => String(values[Number(place) - 1] ?? ''));
}

/** A pattern for what is said for `key`, whatever stands in its gaps. */
export function saysLike(key: string): RegExp {
  const parts = says(key, '\u0000', '\u0000', '\u0000').split('\u0000');
  return new RegExp(parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.+'));
}
