import type { CountedEvent } from '#lib/calendars/port.ts';
import { lengthMs } from '#lib/time/period.ts';
import type { EventTime } from './moment.ts';
import type { BusyEvent } from './wire.ts';

/** Whether an event counts as busy, and why. */
export type Verdict = Pick<CountedEvent, 'counts' | 'why'>;

const no = (why: Verdict['why']): Verdict => ({ counts: 'no', why });

/**
 * Whether an event takes its person's time. The one rule for reading and for explaining.
 *
 * Out of office is as firm as busy; working elsewhere is work, and no event. What Microsoft may call it one day is firm.
 *
 * @param time when it is, by `findEventTime`; a cancelled event needs none
 * @see https://learn.microsoft.com/graph/api/resources/event (`freeBusyStatus`, `responseStatus`)
 */
export function verdict(
  { isCancelled, responseStatus, showAs }: Pick<BusyEvent, 'isCancelled' | 'responseStatus' | 'showAs'>,
  time: EventTime | undefined,
  isOurs = false,
): Verdict {
  const answer = responseStatus?.response;
  if (isCancelled) return no('cancelled');
  if (isOurs) return no('ours');
  if (showAs === 'workingElsewhere') return no('working-location');
  if (showAs === 'free') return no('marked-free');
  if (answer === 'declined') return no('declined');
  if (time && lengthMs(time.period) <= 0) return no('no-length');
  if (showAs !== 'tentative' && showAs !== 'unknown') return { counts: 'firm', why: 'busy' };
  return { counts: 'soft', why: answer === 'notResponded' ? 'unanswered' : 'tentative' };
}
