import type { Taken } from '#lib/messages.ts';
import { minuteMs } from '#lib/time/period.ts';
import type { Words } from '#lib/words.ts';

/** What one tap does with a kept time that something lies on: the least that helps. */
export function placedText({ period, rung }: NonNullable<Taken['placed']>, zone: string, words: Words): string {
  switch (rung) {
    case 'as-it-stands':
    case 'shrunk':
      return words.say('plan_taken_short', (period.end - period.start) / minuteMs);
    case 'shifted':
      return words.say('plan_taken_shift', words.time(period.start, zone));
    case 'second-best':
    case 'other-form':
      return words.say(
        'plan_taken_to',
        words.say('when_day', words.shortDay(period.start, zone), words.time(period.start, zone)),
      );
  }
}
