import type { BookingPorts, OccasionName } from '#lib/booking/ports.ts';
import { type KeptOccasion, loadOccasions } from '#lib/booking/records.ts';
import { bookingOf } from '#lib/booking/stand.ts';
import type { CalendarReading } from '#lib/calendars/port.ts';
import { Failure } from '#lib/failure.ts';
import { type Ritual, talk, talkMin } from '#lib/planning/ritual.ts';
import { type Account, loadAccounts, localAccount } from '#lib/stores/accounts.ts';
import { loadSettings } from '#lib/stores/settings.ts';
import { type Instant, overlaps, type Period } from '#lib/time/period.ts';
import { addDays } from '#lib/time/wall-time.ts';
import { addMonths, addWeeks } from '#lib/time/week.ts';
import { learnIn } from './learned.ts';
import { cycleAt } from './new-occasion.ts';
import { besidesInvitations, partnerIds } from './partner.ts';
import { pausedUntil } from './pause.ts';
import { partnerFileReading, situationNow, zoneOf } from './situation-now.ts';
import type { World } from './world.ts';

/** How far from its own week or month a person may have moved an event, and how often it may have been kept anew. */
const searched = { weeks: 6, months: 2, days: 7, generations: 6 };

/** The local account and all linked ones, by id. */
export async function allAccounts(world: World): Promise<readonly Account[]> {
  return [localAccount, ...(await loadAccounts(world.store))];
}

export async function accountOf(world: World, id: string): Promise<Account> {
  const found = (await allAccounts(world)).find((account) => account.id === id);
  if (!found) throw new Failure('signed-out', 'the account is not linked');
  return found;
}

export function bookingPorts(world: World): BookingPorts {
  return {
    now: world.now,
    random: world.random,
    store: world.store,
    learn: learnIn(world),
    fingerprint: world.fingerprint,
    provider: async (accountId) => world.providerFor(await accountOf(world, accountId)),
    isPaused: () => isPaused(world),
    isTaken: (period) => isTaken(world, period),
    occasionId: (name) => idIn(world, name),
    occasionNamed: (id, where, start) => named(world, id, where, start),
  };
}

async function isPaused(world: World): Promise<boolean> {
  const settings = await loadSettings(world.store, world.travelling);
  return pausedUntil({ settings, now: world.now(), zone: zoneOf(world, settings) }) !== '';
}

async function idIn(world: World, { accountId, ...name }: OccasionName): Promise<string> {
  const { subject } = await accountOf(world, accountId);
  const { calendarId, ritual, cycle, generation } = name;
  return world.idOf({ subject, calendarId, ritual, cycle, generation });
}

/** Every calendar that counts, the partner's too, read again for this period alone. */
async function isTaken(world: World, period: Period): Promise<boolean> {
  const isIn = (firm: readonly Period[]) => firm.some((busy) => overlaps(busy, period));
  const lies = (reading: CalendarReading) => isIn(reading.firm);
  const occasions = await loadOccasions(world.store);
  const mayStand = (one: KeptOccasion) => one.written.includes(world.fingerprint(bookingOf(one)));
  const isTheirs = (reading: CalendarReading | undefined) =>
    reading !== undefined && isIn(besidesInvitations(reading.firm, occasions, mayStand));
  const partner: (CalendarReading | Failure)[] = [];
  for (const account of await loadAccounts(world.store)) {
    const ticked = account.calendars.filter((calendar) => calendar.ticked).map((calendar) => calendar.id);
    const others = (await partnerIds(world, account)).filter((id) => !ticked.includes(id));
    if (ticked.length + others.length === 0) continue;
    const readings = await world.providerFor(account).read([...ticked, ...others], period);
    if (ticked.some((id) => lies(answered(readings.get(id))))) return true;
    partner.push(...others.map((id) => readings.get(id) ?? notAnswered()));
  }
  // One account that may see the partner's time is enough; where none may, it is not known to be free.
  const seen = partner.find((one) => !(one instanceof Failure)) ?? partner[0];
  return isTheirs(seen && answered(seen)) || isTheirs(await partnerFileReading(world));
}

const notAnswered = () => new Failure('unreadable', 'a calendar was not answered for');

function answered(reading: CalendarReading | Failure | undefined): CalendarReading {
  if (reading === undefined) throw notAnswered();
  if (reading instanceof Failure) throw reading;
  return reading;
}

async function named(world: World, id: string, where: { accountId: string; calendarId: string }, start: number) {
  const { rituals, zone } = await situationNow(world);
  for (const ritual of [...rituals, talk(zone, talkMin.least, 0)]) {
    for (const cycle of cyclesNear(ritual, start)) {
      for (let generation = 0; generation < searched.generations; generation++) {
        const name: OccasionName = { ...where, ritual: ritual.key, cycle, generation };
        if ((await idIn(world, name)) === id) return name;
      }
    }
  }
  return undefined;
}

function waysAway({ every }: Ritual): readonly [(cycle: string, count: number) => string, number] {
  if (every === 'day') return [addDays, searched.days];
  return every === 'month' ? [addMonths, searched.months] : [addWeeks, searched.weeks];
}

/** The nearest first. */
function cyclesNear(ritual: Ritual, start: Instant): readonly string[] {
  const here = cycleAt(ritual, start);
  const [add, most] = waysAway(ritual);
  const away = Array.from({ length: most }, (_, i) => i + 1);
  return [here, ...away.flatMap((cycles) => [add(here, cycles), add(here, -cycles)])];
}
