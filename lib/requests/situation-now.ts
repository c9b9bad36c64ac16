import { type KeptOccasion, loadOccasions } from '#lib/booking/records.ts';
import type { CalendarEntry, CalendarReading } from '#lib/calendars/port.ts';
import { Failure, failureKind } from '#lib/failure.ts';
import { microDate, monthlyEvening, type Ritual, type RitualKey, weeklyRitual } from '#lib/planning/ritual.ts';
import { planningRules } from '#lib/planning/rules.ts';
import { formOf } from '#lib/planning/season-form.ts';
import type { Side, Situation } from '#lib/planning/situation.ts';
import {
  type Account,
  type AccountReading,
  type CalendarState,
  loadAccounts,
  loadReading,
} from '#lib/stores/accounts.ts';
import { loadLearned } from '#lib/stores/learned.ts';
import { loadSettings, type Settings } from '#lib/stores/settings.ts';
import type { DayHours } from '#lib/time/available.ts';
import { dayMs, type Instant, type Period } from '#lib/time/period.ts';
import type { Zone } from '#lib/time/wall-time.ts';
import { jointOccasions } from './joint.ts';
import { besidesInvitations } from './partner.ts';
import { loadSeasonMemory, type SeasonNow, seasonNow } from './season-now.ts';
import type { World } from './world.ts';

/** Twelve whole weeks back, and this one as far as it went; thirteen ahead. */
export const known = (now: Instant): Period => ({ start: now - 91 * dayMs, end: now + 91 * dayMs });

export interface SituationNow extends Situation {
  readonly settings: Settings;
  readonly season: SeasonNow;
  /** Those that the partner keeps; among `occasions` too. */
  readonly joint: readonly KeptOccasion[];
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
  const own = await loadOccasions(world.store);
  const side = ownSide(zone, settings, links);
  const busy = links.length === 0 ? undefined : side;
  const season = seasonNow(world.now(), zone, busy, settings, await loadSeasonMemory(world.store));
  const rituals = ritualsOf(zone, settings, season);
  const joint = jointOccasions(links, rituals, own, world.neutralTitle());
  const partner = partnerSide(zone, settings, links, await partnerFileReading(world));
  return {
    now: world.now(),
    zone,
    settings,
    season,
    links,
    rituals,
    joint,
    occasions: [...own.filter(({ state }) => state !== 'let-go' && state !== 'planned'), ...joint],
    own: side,
    partner: partner && {
      ...partner,
      firm: besidesInvitations(partner.firm, own),
      soft: besidesInvitations(partner.soft, own),
    },
    bandwidth: settings.energyMap,
    learned: await loadLearned(world.store),
    rules: { ...planningRules, lastMinute: settings.lastMinute },
  };
}

/** All that there are, chosen or not, in the form that suits the season; the micro-date is the first. */
function ritualsOf(zone: Zone, settings: Settings, { phase }: SeasonNow): readonly Ritual[] {
  const all = [microDate(zone, settings.wishedMinute), weeklyRitual(zone), monthlyEvening(zone)];
  return all.map((ritual) => {
    const { every, from } = settings.rituals[ritual.key as RitualKey];
    const turn = ritual.every === 'month' ? ritual : { ...ritual, every, from };
    return formOf(turn, phase, settings.halfIt);
  });
}

/** Ticked calendars only; one that was never read, or failed when last asked, leaves the side unread. */
function ownSide(zone: Zone, settings: Settings, links: SituationNow['links']): Side {
  const ticked = links.flatMap(({ account, reading }) =>
    account.calendars
      .filter((calendar) => calendar.ticked)
      .map(({ id }) => ({
        work: account.work === true,
        failed: reading?.failure !== undefined,
        state: reading?.calendars[id],
      })),
  );
  const firmOf = (some: typeof ticked) => some.flatMap(({ state }) => state?.reading?.firm ?? []);
  const work = ticked.filter((calendar) => calendar.work);
  return {
    hours: { zone, hours: settings.ownHours },
    firm: firmOf(ticked),
    // Where nothing is marked, nothing is known to be private either.
    ...(work.length > 0 && { work: firmOf(work) }),
    soft: ticked.flatMap(({ state }) => state?.reading?.soft ?? []),
    unknown: links.length > 0 && ticked.length === 0 ? 'nothing-counts' : ticked.some(isUnread) ? 'unread' : undefined,
  };
}

function isUnread({ failed, state }: { readonly failed: boolean; readonly state: CalendarState | undefined }): boolean {
  return failed || state?.reading === undefined || state.failure !== undefined;
}

/** What the partner's calendar file says, if there is one. */
export async function partnerFileReading(world: World): Promise<CalendarReading | undefined> {
  const { file } = world.partner;
  const [entry] = await file.calendars().catch(noFile);
  if (!entry) return undefined;
  const reading = (await file.read([entry.id], known(world.now()))).get(entry.id);
  return reading instanceof Failure ? undefined : reading;
}

function noFile(error: unknown): readonly CalendarEntry[] {
  if (failureKind(error) === 'not-found') return [];
  throw error;
}

const always = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
  weekday: weekday as DayHours['weekday'],
  fromMinute: 0,
  toMinute: 1440,
}));

/** By their free/busy, a file and rough hours, each where it was told; nothing told is nothing asked of them. */
function partnerSide(
  zone: Zone,
  settings: Settings,
  links: SituationNow['links'],
  file: CalendarReading | undefined,
): Side | undefined {
  const { partnerHours = [], partnerAddress } = settings;
  const shared = partnerAddress === '' ? undefined : partnerReading(partnerAddress, links);
  // No day chosen is nothing told, not a person who is never free.
  if (partnerHours.length === 0 && partnerAddress === '' && !file) return undefined;
  return {
    hours: { zone, hours: partnerHours.length === 0 ? always : partnerHours },
    firm: [...(shared?.firm ?? []), ...(file?.firm ?? [])],
    soft: [...(shared?.soft ?? []), ...(file?.soft ?? [])],
    unknown: partnerAddress !== '' && !shared ? 'unread' : undefined,
  };
}

/** As the first account read it that may. */
function partnerReading(address: string, links: SituationNow['links']): CalendarReading | undefined {
  const states = links.map(({ reading }) => (reading?.failure === undefined ? reading?.calendars[address] : undefined));
  return states.find((state) => state?.reading !== undefined && state.failure === undefined)?.reading;
}
