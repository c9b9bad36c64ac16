import { type Instant, minuteMs, type Period } from '#lib/time/period.ts';
import { intersection, periodsOf, timeline } from '#lib/time/timeline.ts';
import { zoneOffsets } from '#lib/time/zone-offsets.ts';
import { hasBandwidthAt } from './bandwidth.ts';
import { lean, seen } from './learned.ts';
import { type BestPick, findBestPick, otherPicks, type Pick } from './picks.ts';
import { planningDayAt } from './planning-day.ts';
import { edgeAfter, edgeBefore, isTonight, learnedAt, minutesFromWished, type Ranking, ranking } from './ranking.ts';
import type { Ritual } from './ritual.ts';
import { type Room, room } from './room.ts';
import type { Situation } from './situation.ts';
import { weeklyRules } from './weekly-rules.ts';

/** Why a slot is a good one, as data; the sentence is made from it elsewhere. Nothing here is read from the partner's events. */
export type SlotReason =
  /** Both are free and offer these hours. */
  | { readonly kind: 'free-for-both' }
  /** The person is free; nothing is known of the partner's time. */
  | { readonly kind: 'free-for-you' }
  /** It lies in the night that is coming. */
  | { readonly kind: 'tonight' }
  /** The person's own last meeting of that day ends so long before. */
  | { readonly kind: 'after-last-meeting'; readonly minutes: number }
  /** It begins so many minutes from the wished time; 0: exactly then. */
  | { readonly kind: 'near-wished-time'; readonly minutes: number }
  /** The person said that they have more to give then. */
  | { readonly kind: 'more-bandwidth' }
  /** Of so many times that stood at this weekday and half hour, so many were kept. */
  | { readonly kind: 'kept-before'; readonly kept: number; readonly of: number }
  /** There was no room for the usual length. */
  | { readonly kind: 'shorter'; readonly lengthMin: number }
  /** It lies on time that is only tentatively taken, because that day has no other. */
  | { readonly kind: 'only-tentative' };

/** A piece of free time to pick. */
export interface Slot {
  readonly period: Period;
  readonly lengthMin: number;
  /** The most telling first. */
  readonly reasons: readonly SlotReason[];
  /** It lies on time that one of the two has tentatively taken. */
  readonly soft: boolean;
}

/**
 * The times that a ritual could have, best first: the best of each free period, then others of the same periods, none
 * within half an hour of another answer. At most `rules.answersMost`.
 *
 * @param within every slot lies wholly in here
 * @returns empty when there is no room, or when a calendar could not be read: `whyNot` says which
 * @throws RangeError when a zone is none
 */
export function freeSlots(situation: Situation, ritual: Ritual, within: Period): Slot[] {
  return slotsOf(room(situation, ritual, within), within);
}

/** The same for a room that is at hand. */
export function slotsOf(space: Room, within: Period): Slot[] {
  const ranks = ranking(space, zoneOffsets(space.ritual.zone, within));
  const best: BestPick[] = [];
  for (const run of periodsOf(intersection(space.offered, timeline([within])))) {
    const pick = findBestPick(run, ranks);
    if (pick) best.push(pick);
  }
  const others = best.length < space.rules.answersMost ? otherPicks(best, ranks) : [];
  const answers = [...best.sort(byCost), ...others.sort(byCost)];
  return answers.slice(0, space.rules.answersMost).map((pick) => slotOf(pick, ranks));
}

function byCost(a: Pick, b: Pick): number {
  return a.cost - b.cost || a.start - b.start;
}

function slotOf({ start, lengthMin, soft }: Pick, ranks: Ranking): Slot {
  const { ritual, rules, partner, bandwidth, days } = ranks.room;
  const reasons: SlotReason[] = [{ kind: soft ? 'only-tentative' : partner ? 'free-for-both' : 'free-for-you' }];
  if (bandwidth.length > 0 && hasBandwidthAt(bandwidth, start, days, rules)) reasons.push({ kind: 'more-bandwidth' });
  const counts = learnedAt(start, ranks);
  if (counts && lean(counts, weeklyRules) > 0) {
    reasons.push({ kind: 'kept-before', kept: counts.kept + counts.partly, of: seen(counts) });
  }
  const afterMin = minutesAfterLastMeeting(start, ranks.room);
  if (afterMin <= rules.lastMeetingMin) reasons.push({ kind: 'after-last-meeting', minutes: afterMin });
  const apartMin = minutesFromWished(start, ranks);
  if (apartMin <= rules.nearWishedMin) reasons.push({ kind: 'near-wished-time', minutes: apartMin });
  if (lengthMin < ritual.length.usualMin) reasons.push({ kind: 'shorter', lengthMin });
  if (isTonight(start, ranks)) reasons.push({ kind: 'tonight' });
  return { period: { start, end: start + lengthMin * minuteMs }, lengthMin, reasons, soft };
}

/** Of the person's own meetings; infinity where that day has none before, or has another after. */
function minutesAfterLastMeeting(start: Instant, { own, days, rules }: Room): number {
  const end = edgeBefore(own.firm, start);
  const next = edgeAfter(own.firm, start);
  const day = planningDayAt(start, days, rules);
  const isLast = planningDayAt(end, days, rules) === day && planningDayAt(next, days, rules) !== day;
  return isLast ? Math.floor((start - end) / minuteMs) : Infinity;
}
