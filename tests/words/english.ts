import { createWords, type Words } from '#lib/words.ts';
import messages from '#public/_locales/en/messages.json' with { type: 'json' };

const texts: Readonly<Record<string, { readonly message: string }>> = messages;

/** The English texts, looked up as a browser does it. */
export function english(locale = 'en-GB'): Words {
  return createWords(
    (key, values) =>
      (texts[key]?.message ?? '').replace(/\$(\d)/g, (_, place: string) => values[Number(place) - 1] ?? ''),
    locale,
  );
}
