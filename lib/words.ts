import { browser } from 'wxt/browser';
import type messages from '#public/_locales/en/messages.json';
import { type DateTexts, dateTexts } from './words/dates.ts';

// WXT types this call by the keys it generated; ours are typed below, in one place.
declare module 'wxt/browser' {
  interface WxtI18n {
    getMessage(key: string, substitutions?: string | string[]): string;
  }
}

/** Every key that exists: a missing one is a type error. */
export type MessageKey = keyof typeof messages;

type PluralBase<K> = K extends `${infer Base}_other` ? Base : never;
/** Keys that come as `…_one` and `…_other` (and, in other languages, `…_few` and the like). `$1` is the number. */
export type PluralKey = PluralBase<MessageKey>;

type Value = string | number;

/** Strings by key, and numbers and dates as the person's language writes them. */
export interface Words extends DateTexts {
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  readonly say: (key: MessageKey, ...values: readonly Value[]) => string;
  readonly count: (key: PluralKey, count: number, ...values: readonly Value[]) => string;
  readonly number: (value: number) => string;
}

type Lookup = (key: string, values: string[]) => string;

/**
 * @param lookup gives the message with its `$1 … $9` filled in, or an empty text where there is none
 * @param wished the language of the browser; where our texts are in another one, dates follow the texts
 */
export function createWords(lookup: Lookup, wished: string): Words {
  const own = lookup('language', []) || 'en';
  const locale = wished.split('-')[0] === own ? wished : own === 'en' ? 'en-GB' : own;
  const plain = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const plurals = new Intl.PluralRules(locale);
  const text = (value: Value) => (typeof value === 'number' ? plain.format(value) : value);
  const find = (key: string, values: readonly Value[]) => lookup(key, values.map(text));
  const say = (key: MessageKey, ...values: readonly Value[]) => find(key, values);
  return {
    locale,
    direction: /^(ar|he|fa|ur)\b/.test(locale) ? 'rtl' : 'ltr',
    say,
    count: (key, count, ...values) =>
      find(`${key}_${plurals.select(count)}`, [count, ...values]) || find(`${key}_other`, [count, ...values]),
    number: (value) => plain.format(value),
    ...dateTexts(locale, say),
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** The words of this browser; made once for each page or worker, since formatters are dear. */
export const words: () => Words = once(() =>
  createWords((key, values) => browser.i18n.getMessage(key, values), browser.i18n.getUILanguage()),
);

export function say(key: MessageKey, ...values: readonly Value[]): string {
  return words().say(key, ...values);
}

export function count(key: PluralKey, number: number, ...values: readonly Value[]): string {
  return words().count(key, number, ...values);
}
