import type { Entry } from '#lib/stores/entry-schema.ts';
import { changeFacts, entriesOf, keepEntry } from '#lib/stores/journal.ts';
import { loadSettings } from '#lib/stores/settings.ts';
import type { Store } from '#lib/stores/store.ts';
import { type CalendarDate, wallTimeAt } from '#lib/time/wall-time.ts';
import type { Input } from './requests.ts';
import { zoneOf } from './situation-now.ts';
import type { FollowUp } from './sunday.ts';
import type { World } from './world.ts';

/** The nearest date first. */
export async function openFollowUps(store: Store): Promise<readonly FollowUp[]> {
  const open = (await entriesOf(store, 'follow-up')).filter(({ settled }) => settled === undefined);
  return open.map(followUp).sort((a, b) => a.due.localeCompare(b.due) || a.madeAt - b.madeAt);
}

export async function addFollowUp(world: World, text: string, due: CalendarDate): Promise<FollowUp> {
  const zone = zoneOf(world, await loadSettings(world.store, world.travelling));
  const { date } = wallTimeAt(world.now(), zone);
  const facts = { id: crypto.randomUUID(), kind: 'follow-up', date, madeAt: world.now(), due } as const;
  return followUp(await keepEntry(world, { ...facts, written: { text } }));
}

/** @throws Failure `not-found` for one that is settled, or never was */
export async function settleFollowUp(world: World, settled: Input<'settleFollowUp'>): Promise<void> {
  await changeFacts(world, 'follow-up', settled.id, (known) => {
    if (known.settled !== undefined) return undefined;
    return settled.how === 'later' ? { due: settled.date } : { settled: settled.how };
  });
}

function followUp(entry: Entry<'follow-up'>): FollowUp {
  return { ...entry, due: entry.due ?? entry.date };
}
