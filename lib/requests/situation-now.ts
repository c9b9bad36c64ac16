import { loadOccasions } from '#lib/booking/records.ts';
import { microDate } from '#lib/planning/ritual.ts';
import { planningRules } from '#lib/planning/rules.ts';
import type { Side, Situation } from '#lib/planning/situation.ts';
import {
  type Account,
  type AccountReading,
  type CalendarState,
  loadAccounts,
  loadReading,
} from '#lib/stores/accounts.ts';
import { loadSettings, type Settings } from '#lib/stores/settings.ts';
import type { Zone } from '#lib/time/wall-time.ts';
import type { World } from './world.ts';

export interface SituationNow extends Situation {
  readonly settings: Settings;
  readonly links: readonly { readonly account: Account; readonly reading: AccountReading | undefined }[];
}

export const zoneOf = (world: World, settings: Settings): Zone =>
  settings.zone === 'system' ? world.systemZone() : settings.zone;

/** What is known at this moment, from the store alone: nothing is asked of any calendar. */
export async function situationNow(world: World): Promise<SituationNow> {
  const settings = await loadSettings(world.store, world.travelling);
  const zone = zoneOf(world, settings);
  const links = await Promise.all(
    (await loadAccounts(world.store)).map(async (account) => ({
      account,
      reading: await loadReading(world.store, account.id),
    })),
  );
  const occasions = await loadOccasions(world.store);
  return {
    now: world.now(),
    zone,
    settings,
    links,
    rituals: [microDate(zone, settings.wishedMinute)],
    occasions: occasions.filter((occasion) => occasion.state !== 'let-go' && occasion.state !== 'planned'),
    own: ownSide(zone, settings, links),
    partner: partnerSide(zone, settings),
    rules: { ...planningRules, lastMinute: settings.lastMinute },
  };
}

/** Ticked calendars only; one that was never read, or failed when last asked, leaves the side unread. */
function ownSide(zone: Zone, settings: Settings, links: SituationNow['links']): Side {
  const ticked = links.flatMap(({ account, reading }) =>
    account.calendars
      .filter((calendar) => calendar.ticked)
      .map((calendar) => ({ failed: reading?.failure !== undefined, state: reading?.calendars[calendar.id] })),
  );
  return {
    hours: { zone, hours: settings.ownHours },
    firm: ticked.flatMap(({ state }) => state?.reading?.firm ?? []),
    soft: ticked.flatMap(({ state }) => state?.reading?.soft ?? []),
    unknown: links.length > 0 && ticked.length === 0 ? 'nothing-counts' : ticked.some(isUnread) ? 'unread' : undefined,
  };
}

function isUnread({ failed, state }: { readonly failed: boolean; readonly state: CalendarState | undefined }): boolean {
  return failed || state?.reading === undefined || state.failure !== undefined;
}

function partnerSide(zone: Zone, settings: Settings): Side | undefined {
  // No day chosen is nothing told, not a person who is never free.
  if (settings.partnerHours === undefined || settings.partnerHours.length === 0) return undefined;
  return { hours: { zone, hours: settings.partnerHours }, firm: [], soft: [], unknown: undefined };
}
