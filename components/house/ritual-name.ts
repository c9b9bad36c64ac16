import type { MicroDateThing } from '#lib/messages.ts';
import type { Words } from '#lib/words.ts';

/** What the two call their micro-date; what the calendar calls it where they gave their own thing no name. */
export function ritualName(thing: MicroDateThing | undefined, summary: string, words: Words): string {
  switch (thing?.microDate) {
    case 'tea':
      return words.say('plan_name_tea');
    case 'walk':
      return words.say('plan_name_walk');
    case 'dessert':
      return words.say('plan_name_dessert');
    default:
      return thing?.microDateName || summary;
  }
}
