import { type Ritual, talk, talkKey, talkMin } from '#lib/planning/ritual.ts';
import { type Instant, minuteMs, type Period } from '#lib/time/period.ts';
import { wallTimeAt, type Zone } from '#lib/time/wall-time.ts';
import type { SituationNow } from './situation-now.ts';

/** The ritual of this key, as it stands for `period`; undefined: nothing that is known here. */
export function findRitual(situation: SituationNow, key: string, { start, end }: Period): Ritual | undefined {
  if (key === talkKey) return talkOfLength(situation.zone, end - start, situation.now);
  return situation.rituals.find((ritual) => ritual.key === key);
}

/** A talk of about that length, as soon after `from` as may be: what somebody wants to say waits for no better hour. */
export function talkOfLength(zone: Zone, lengthMs: number, from: Instant): Ritual {
  const lengthMin = Math.max(talkMin.least, Math.min(talkMin.most, Math.round(lengthMs / minuteMs)));
  return talk(zone, lengthMin, wallTimeAt(from, zone).minute);
}
