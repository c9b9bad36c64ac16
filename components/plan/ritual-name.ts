import type { Settings } from '#lib/messages.ts';
import { say } from '#lib/words.ts';

/** What the two call their micro-date; what they named it themselves where it is their own. */
export function ritualName(thing: Settings['microDate'] | undefined, summary: string): string {
  if (thing === 'tea') return say('plan_name_tea');
  if (thing === 'walk') return say('plan_name_walk');
  return thing === 'dessert' ? say('plan_name_dessert') : summary;
}
