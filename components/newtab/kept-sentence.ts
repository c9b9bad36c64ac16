/** The whole sentence as it is copied: no name, no date, nothing but its words. */
export function sentenceText(opening: string, deed: string, middle: string, feeling: string): string {
  return `${opening} ${tidy(deed)} ${middle} ${tidy(feeling)}${fullStop(feeling)}`;
}

/** The sentence ends once, also where its last word already does. */
export function fullStop(feeling: string): string {
  return /[.!?…]$/.test(tidy(feeling)) ? '' : '.';
}

/** One line, without the full stop that the sentence brings itself. */
export function tidy(written: string): string {
  return written
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(?<!\.)\.$/, '');
}

export function mailAddress(sentence: string): string {
  return `mailto:?body=${encodeURIComponent(sentence)}`;
}

export function messagesAddress(sentence: string): string {
  return `sms:?body=${encodeURIComponent(sentence)}`;
}
