import type { Settings } from '#lib/messages.ts';
import type { Words } from '#lib/words.ts';

/** What the two call their micro-date; what they named it themselves where it is their own. */
export function ritualName(thing: Settings['microDate'] | undefined, summary: string, words: Words): string {
  if (thing === 'tea') return words.say('plan_name_tea');
  if (thing === 'walk') return words.say('plan_name_walk');
  return thing === 'dessert' ? words.say('plan_name_dessert') : summary;
}
