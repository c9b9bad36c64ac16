import { failureKind } from '#lib/failure.ts';
import { ritualKeys } from '#lib/planning/ritual.ts';
import { nothingOwn } from '#lib/practice/own-content.ts';
import { allEntries, aloneInJournal, entryKey } from '#lib/stores/journal.ts';
import { loadOwnContent, ownContentKey } from '#lib/stores/own-content.ts';
import type { Settings } from '#lib/stores/settings.ts';
import type { Changes } from '#lib/stores/store.ts';
import { secondMs } from '#lib/time/period.ts';
import { draftNames, keepDraft } from './drafts.ts';
import type { Removed } from './practice-requests.ts';
import { removeAll, takeOutKnown } from './remove-all.ts';
import type { Input } from './requests.ts';
import { changeSettings } from './settings.ts';
import type { World } from './world.ts';

const key = 'ending';

/** If this turn ends early, a wake this much later carries it on. */
const safetyMs = 30 * secondMs;

type Written = Input<'removePartner'>['written'];

/**
 * The other one is removed. That it was wished is stored first: whatever ends this early, the next wake carries it on. What
 * no calendar could be asked for now is taken out as far as it is known here, and waits in the outbox.
 */
export async function removePartner(world: World, { written }: Input<'removePartner'>): Promise<Removed> {
  await world.alone('booking', () => world.wakeAt(world.now() + safetyMs));
  await world.store.write(new Map([[key, written]]));
  return end(world, written);
}

/** For each wake: an end that a death came into goes on where it was. */
export async function carryEndOn(world: World): Promise<void> {
  const written = (await world.store.load(key)) as Written | undefined;
  if (written !== undefined) await end(world, written);
}

async function end(world: World, written: Written): Promise<Removed> {
  await changeSettings(world, (known) => ({ ...withoutPartner(known), ...(written === 'burn' ? unwritten : {}) }));
  await world.partner.saveFile(undefined);
  await leaveWritten(world, written);
  const { waiting } = await world.alone('booking', () => takeOutKnown(world, { past: true, told: true }));
  await world.store.write(new Map([[key, undefined]]));
  return { waiting: await takeOutUnknown(world, waiting) };
}

/** What another browser kept and this one never saw: looked for once, where the calendars answer. */
async function takeOutUnknown(world: World, waiting: number): Promise<number> {
  try {
    return (await removeAll(world, { past: true, told: true })).waiting;
  } catch (error) {
    if (failureKind(error) === undefined) throw error;
    return waiting;
  }
}

/** Nothing is kept or reminded of by itself from now on; it can all be chosen anew. */
function withoutPartner({ rituals }: Settings): Partial<Settings> {
  const quiet = ritualKeys.map((ritual) => [ritual, { ...rituals[ritual], on: false, time: undefined }] as const);
  return {
    partnerName: '',
    partnerAddress: '',
    partnerKnows: 'unasked',
    partnerHours: undefined,
    rituals: Object.fromEntries(quiet) as unknown as Settings['rituals'],
    autoBook: false,
    autoMove: false,
    reminders: [],
    repairPinned: false,
  };
}

/** What was written by hand outside of the journal. */
const unwritten = { ownPhrases: [], microDate: 'tea', microDateName: '', eventTitle: '', seasonNames: {} } as const;

/** Burned, sealed or not; or kept to be read, with nothing in it that comes back by itself. */
async function leaveWritten(world: World, written: Written): Promise<void> {
  if (written === 'burn') for (const name of draftNames) await keepDraft(world, { name, text: '' });
  await aloneInJournal(world, async () => {
    const entries = await allEntries(world.store);
    if (written === 'burn') {
      await world.store.write(new Map(entries.map((entry) => [entryKey(entry), undefined])));
      return;
    }
    const open = entries.filter(({ due, settled }) => due !== undefined && settled === undefined);
    await world.store.write(new Map(open.map((entry) => [entryKey(entry), { ...entry, settled: 'let-go' }])));
  });
  if (written === 'burn') await world.alone('own-content', async () => world.store.write(await ownBurned(world)));
}

/** What of ours was put away stays away: that is a choice, and no text. */
async function ownBurned({ store }: World): Promise<Changes> {
  const { hidden } = await loadOwnContent(store);
  return new Map([[ownContentKey, { ...nothingOwn, hidden }]]);
}
