import { isShared } from '#lib/booking/guests.ts';
import type { KeptOccasion } from '#lib/booking/records.ts';
import type { PartnerFile } from '#lib/calendars/port.ts';
import { type Account, loadAccounts, loadReading } from '#lib/stores/accounts.ts';
import { loadSettings } from '#lib/stores/settings.ts';
import type { Period } from '#lib/time/period.ts';
import { difference, periodsOf, timeline } from '#lib/time/timeline.ts';
import type { Output } from './requests.ts';
import type { World } from './world.ts';

/** The partner's address, for accounts that can ask for somebody else's time. */
export async function partnerIds(world: World, { kind }: Pick<Account, 'kind'>): Promise<readonly string[]> {
  if (kind === 'local') return [];
  const { partnerAddress } = await loadSettings(world.store, world.travelling);
  return partnerAddress === '' ? [] : [partnerAddress];
}

/** What is known of the partner's time and how it came; never when they are busy. */
export async function readPartner(world: World): Promise<Output<'readPartner'>> {
  const { partnerAddress } = await loadSettings(world.store, world.travelling);
  return {
    shared: partnerAddress === '' ? undefined : await sharedState(world, partnerAddress),
    file: await fileState(world),
  };
}

/** The best that any account could do. */
async function sharedState(world: World, address: string): Promise<NonNullable<Output<'readPartner'>['shared']>> {
  const readings = await Promise.all((await loadAccounts(world.store)).map(({ id }) => loadReading(world.store, id)));
  const states = readings.flatMap((reading) => {
    const state = reading?.calendars[address];
    return state ? [{ readAt: state.reading?.asOf, failure: reading?.failure ?? state.failure }] : [];
  });
  const best = states.find(({ failure }) => failure === undefined) ?? states[0];
  return { address, readAt: best?.readAt, failure: best?.failure, asked: readings.length };
}

async function fileState(world: World): Promise<Output<'readPartner'>['file']> {
  const file = await world.partner.loadFile();
  return file && { name: file.name, readAt: file.readAt, until: file.within.end };
}

export async function keepPartnerFile(world: World, file: Omit<PartnerFile, 'readAt'>): Promise<void> {
  await world.partner.saveFile({ ...file, readAt: world.now() });
}

/**
 * Busy time of the partner's without what they are invited to, where it stands: their answer tells of that, and theirs alone.
 *
 * @param mayStand whether it may stand already where it is wished to: it was sent there, and the answer may have been lost
 */
export function besidesInvitations(
  busy: readonly Period[],
  occasions: readonly KeptOccasion[],
  mayStand: (occasion: KeptOccasion) => boolean = () => false,
): readonly Period[] {
  const shared = occasions.filter((one) => one.state === 'held' && isShared(one));
  const periods = shared.flatMap((one) => [one.standing?.fields.period ?? [], mayStand(one) ? one.period : []].flat());
  return periodsOf(difference(timeline(busy), timeline(periods)));
}
