import type { MessageKey, Words } from '#lib/words.ts';

const keys: Readonly<Record<string, MessageKey>> = {
  'micro-date': 'plan_ritual_micro',
  'weekly-ritual': 'plan_ritual_weekly',
  'monthly-evening': 'plan_ritual_evening',
  talk: 'plan_ritual_talk',
};

/** What a ritual is called on pages, whatever the two do in it. */
export function ritualText(ritual: string, words: Words): string {
  return words.say(keys[ritual] ?? 'plan_ritual_micro');
}
