import { ritualName } from '#components/house/ritual-name.ts';
import type { KeptTime, MicroDateThing } from '#lib/messages.ts';
import type { MessageKey, Words } from '#lib/words.ts';

const keys: Readonly<Record<string, MessageKey>> = {
  'micro-date': 'plan_ritual_micro',
  'weekly-ritual': 'plan_ritual_weekly',
  'monthly-evening': 'plan_ritual_evening',
};

/** What a ritual is called on pages, whatever the two do in it. */
export function ritualText(ritual: string, words: Words): string {
  return words.say(keys[ritual] ?? 'plan_ritual_micro');
}

/** What a kept time is called: the small thing by the two's own name for it, the others by theirs. */
export function keptName(
  thing: MicroDateThing | undefined,
  { ritual, summary }: Pick<KeptTime, 'ritual' | 'summary'>,
  words: Words,
): string {
  if (ritual === 'weekly-ritual' || ritual === 'monthly-evening') return ritualText(ritual, words);
  return ritualName(thing, summary, words);
}
