import { Failure } from '#lib/failure.ts';
import type { Store } from '#lib/stores/store.ts';
import type { Instant } from '#lib/time/period.ts';
import type { CalendarDate } from '#lib/time/wall-time.ts';
import type { Input } from './requests.ts';
import type { FollowUp } from './sunday.ts';
import type { World } from './world.ts';

interface Promised extends FollowUp {
  readonly madeAt: Instant;
  readonly state: 'open' | 'done' | 'let-go';
}

const prefix = 'journal:follow-up:';

/** The nearest date first. */
export async function openFollowUps(store: Store): Promise<readonly FollowUp[]> {
  const all = [...(await store.loadAll(prefix)).values()] as Promised[];
  return all
    .filter(({ state }) => state === 'open')
    .sort((a, b) => a.date.localeCompare(b.date) || a.madeAt - b.madeAt)
    .map(({ id, text, date }) => ({ id, text, date }));
}

export async function addFollowUp(world: World, text: string, date: CalendarDate): Promise<FollowUp> {
  const promised: Promised = { id: crypto.randomUUID(), text, date, madeAt: world.now(), state: 'open' };
  await world.store.write(new Map([[`${prefix}${promised.id}`, promised]]));
  return { id: promised.id, text, date };
}

/** @throws Failure `not-found` for one that is settled, or never was */
export async function settleFollowUp({ store }: World, settled: Input<'settleFollowUp'>): Promise<void> {
  const key = `${prefix}${settled.id}`;
  const known = (await store.load(key)) as Promised | undefined;
  if (known?.state !== 'open') throw new Failure('not-found', 'no such promise');
  const after = settled.how === 'later' ? { ...known, date: settled.date } : { ...known, state: settled.how };
  await store.write(new Map([[key, after]]));
}
