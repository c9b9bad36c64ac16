import { intention, loadOccasion, loadOccasions, occasionChanges } from '#lib/booking/records.ts';
import { Failure } from '#lib/failure.ts';
import type { Store } from '#lib/stores/store.ts';
import { together } from '#lib/stores/store.ts';
import { dayMs, type Instant, minuteMs } from '#lib/time/period.ts';
import { wallTimeAt } from '#lib/time/wall-time.ts';
import type { LitWindow } from './history.ts';
import type { KeptTime } from './house.ts';
import { intend } from './intend.ts';
import { learnIn } from './learned.ts';
import type { Input } from './requests.ts';
import type { World } from './world.ts';

/** It stays whatever becomes of the account that held the time: what was kept was kept. */
const prefix = 'lit:';

/** Asked for so long after it; then nobody remembers, and it counts for nothing either way. */
const askedForMs = 3 * dayMs;

/** What became of a kept time that is over. @throws Failure `not-found` where it is not over, or was answered before */
export async function markKept(world: World, { occasion: id, how }: Input<'markKept'>): Promise<void> {
  await world.alone('booking', async () => {
    const occasion = await loadOccasion(world.store, id);
    const now = world.now();
    if (occasion?.state !== 'held' || occasion.period.end > now) throw new Failure('not-found', 'nothing to ask about');
    if (how === 'not-this-time') {
      // Whoever was invited is told nothing: it is over for them too.
      const letGo = { ...occasion, state: 'let-go', invite: undefined } as const;
      return intend(world, occasionChanges(letGo, intention(id, 'none', true, now)));
    }
    const lit: LitWindow = {
      date: wallTimeAt(occasion.period.start, occasion.zone).date,
      ritual: occasion.ritual,
      minutes: Math.round((occasion.period.end - occasion.period.start) / minuteMs / (how === 'partly' ? 2 : 1)),
    };
    const learned = await learnIn(world)([{ period: occasion.period, outcome: how }]);
    const changes = occasionChanges({ ...occasion, state: how });
    await world.store.write(together(changes, new Map([[`${prefix}${id}`, lit]]), learned));
  });
}

/** Earliest first. */
export async function litWindows(store: Store): Promise<readonly LitWindow[]> {
  const all = [...(await store.loadAll(prefix)).values()] as LitWindow[];
  return all.sort((a, b) => a.date.localeCompare(b.date));
}

/** The last kept time that is over and was not spoken of. */
export async function findEnded(world: World, kept: readonly KeptTime[], now: Instant): Promise<KeptTime | undefined> {
  const held = new Set((await loadOccasions(world.store)).filter(({ state }) => state === 'held').map(({ id }) => id));
  const over = kept.filter(({ period, theirs }) => period.end <= now && period.end > now - askedForMs && !theirs);
  return over.filter(({ occasion }) => held.has(occasion)).at(-1);
}
