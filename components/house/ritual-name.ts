import type { KeptTime, MicroDateThing } from '#lib/messages.ts';
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

/** What a kept time is called, of whatever ritual. */
export function keptName(
  { ritual, summary }: Pick<KeptTime, 'ritual' | 'summary'>,
  thing: MicroDateThing | undefined,
  words: Words,
): string {
  if (ritual === 'weekly-ritual') return words.say('plan_ritual_weekly');
  if (ritual === 'monthly-evening') return words.say('plan_ritual_evening');
  if (ritual === 'talk') return words.say('plan_ritual_talk');
  return ritualName(thing, summary, words);
}
