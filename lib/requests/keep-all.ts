import { noticeDismissed } from '#lib/booking/notice.ts';
import { clashForgotten } from '#lib/booking/outside-change.ts';
import { intention, type KeptOccasion, loadRow, occasionChanges } from '#lib/booking/records.ts';
import { type Changes, together } from '#lib/stores/store.ts';
import type { KeptTime } from './house.ts';
import { intend } from './intend.ts';
import { writableAccount } from './keep-slot.ts';
import { keptTime } from './kept-times.ts';
import { newOccasion, occasionsIn, type ToKeep } from './new-occasion.ts';
import type { SituationNow } from './situation-now.ts';
import type { World } from './world.ts';

/**
 * Keeps several times: all intentions are stored in one write before anything is sent. Run under the booking lock.
 *
 * @param noted what else is to be written for each, such as a notice
 * @returns those that stand or are on their way; one that was taken meanwhile is not among them
 * @throws Failure `scope-missing` when the linked account may not be written to yet
 */
export async function keepAll(
  world: World,
  situation: SituationNow,
  times: readonly ToKeep[],
  byTap: boolean,
  noted: (occasion: KeptOccasion) => Changes = () => new Map(),
): Promise<readonly KeptTime[]> {
  const account = writableAccount(situation);
  const occasions: KeptOccasion[] = [];
  const changes: Changes[] = [];
  for (const time of times) {
    const before = await occasionsIn(world, time.ritual.key, time.cycle);
    if (before.some(({ state }) => state === 'held')) continue;
    const occasion = await newOccasion(world, time, account, before);
    const answered = before.map(({ id }) => together(noticeDismissed(id), clashForgotten(id)));
    const row = intention(occasion.id, 'event', byTap, world.now());
    changes.push(...answered, occasionChanges(occasion, row), noted(occasion));
    occasions.push(occasion);
  }
  if (changes.length > 0) await intend(world, together(...changes));
  const where = account.kind === 'local' ? '' : account.subject;
  const kept: KeptTime[] = [];
  for (const { ritual, cycle, calendarId } of occasions) {
    // The id may have gone on to the next generation.
    const all = await occasionsIn(world, ritual, cycle);
    const now = all.find((one) => one.state === 'held' && one.calendarId === calendarId);
    if (now) kept.push(keptTime(now, await loadRow(world.store, now.id), where, world.now()));
  }
  return kept;
}
