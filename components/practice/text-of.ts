import { type MessageKey, say, words } from '#lib/words.ts';

/** The text that a piece of the practice names; a test of each list looks that it exists. */
export function textOf(key: string, ...values: readonly (string | number)[]): string {
  return say(key as MessageKey, ...values);
}

/** What the two are called on a page that they share. */
export interface Names {
  readonly one: string;
  readonly other: string;
}

export function namesOf(partnerName: string): Names {
  return { one: say('together_you'), other: partnerName.trim() || say('together_other') };
}

/** '5 min', and half a minute as seconds. */
export function minutesText(minutes: number): string {
  return minutes < 1
    ? say('together_seconds', Math.round(minutes * 60))
    : say('together_minutes', words().number(minutes));
}
