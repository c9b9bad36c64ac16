import type { Slot, SlotReason } from '#lib/planning/slot.ts';
import type { Words } from '#lib/words.ts';

const most = 2;

/** From here on nobody counts minutes. */
const longMinutes = 90;

function reasonText(reason: SlotReason, words: Words): string | undefined {
  switch (reason.kind) {
    case 'free-for-both':
      return words.say('reason_free_for_both');
    case 'free-for-you':
      return words.say('reason_free_for_you');
    case 'after-last-meeting':
      return reason.minutes < longMinutes
        ? words.count('reason_after_last', reason.minutes)
        : words.count('reason_after_last_hours', Math.floor(reason.minutes / 30) / 2);
    case 'near-wished-time':
      return reason.minutes === 0 ? words.say('reason_wished') : words.count('reason_near_wished', reason.minutes);
    case 'more-bandwidth':
      return words.say('reason_more_bandwidth');
    case 'kept-before':
      return words.say('reason_kept_before', reason.kept, reason.of);
    case 'shorter':
      return words.count('reason_shorter', reason.lengthMin);
    case 'only-tentative':
      return words.say('reason_tentative');
    case 'tonight':
      return undefined; // the time beside it says so already
  }
}

/** Why a slot is offered: 'Free for both of you, 50 minutes after your last meeting'. */
export function slotReason(slot: Pick<Slot, 'reasons'>, words: Words): string {
  const telling = slot.reasons.flatMap((reason) => reasonText(reason, words) ?? []).slice(0, most);
  const [first, ...others] = telling;
  if (first === undefined) return '';
  const text = others.reduce((before, next) => words.say('reason_and', before, next), first);
  return text.charAt(0).toLocaleUpperCase(words.locale) + text.slice(1);
}
