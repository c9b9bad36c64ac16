import { failureText } from '#components/ui/failure-sentence.ts';
import type { KeptTime } from '#lib/messages.ts';
import type { Words } from '#lib/words.ts';

/** What is still to happen with a kept time, or is special about it; undefined where it simply stands. */
export function keptNote(kept: KeptTime, words: Words): string | undefined {
  switch (kept.state) {
    case 'waiting':
      return words.say('plan_state_waiting');
    case 'retrying':
      return words.say('plan_state_retrying');
    case 'stuck':
      return [
        words.say('plan_state_stuck'),
        ...(kept.failure ? [words.say(failureText(kept.failure).sentence)] : []),
      ].join(' ');
    case 'standing':
      if (kept.clashing) return words.say('plan_clashing');
      return kept.byHand ? words.say('plan_by_hand') : undefined;
  }
}
