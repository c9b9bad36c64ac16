import type { CountedEvent } from '#lib/calendars/port.ts';
import { type HourReason, whyNot } from '#lib/planning/why-not.ts';
import { loadAccounts } from '#lib/stores/accounts.ts';
import { loadSettings } from '#lib/stores/settings.ts';
import { type CalendarDate, dayPeriod } from '#lib/time/wall-time.ts';
import { isoWeekAt } from '#lib/time/week.ts';
import { decidingAgeMs, look } from './refresh.ts';
import { situationNow, zoneOf } from './situation-now.ts';
import { closedWeeks } from './weeks.ts';
import type { World } from './world.ts';

/** For each hour of the day, what was offered or why not: from the same code as the offers. */
export async function explainHours(world: World, date: CalendarDate): Promise<HourReason[]> {
  await look(world, decidingAgeMs);
  const situation = await situationNow(world);
  const [ritual] = situation.rituals;
  if (!ritual) return [];
  const closed = await closedWeeks(world, situation);
  return whyNot(situation, ritual, dayPeriod(date, situation.zone)).map((hour) => {
    if (hour.reason.kind !== 'offered') return hour;
    const week = closed.get(isoWeekAt(hour.reason.slot.start, ritual.zone));
    return week === undefined ? hour : { ...hour, reason: { kind: `week-${week}` } };
  });
}

/** For each thing in the day's calendars what counted and why; asked for now, shown, and kept nowhere. */
export async function explainDay(world: World, date: CalendarDate): Promise<CountedEvent[]> {
  const zone = zoneOf(world, await loadSettings(world.store, world.travelling));
  const day = dayPeriod(date, zone);
  const all: CountedEvent[] = [];
  for (const account of await loadAccounts(world.store)) {
    const ids = account.calendars.filter((calendar) => calendar.ticked).map((calendar) => calendar.id);
    if (ids.length > 0) all.push(...(await world.providerFor(account).explain(ids, day)));
  }
  return all.sort((a, b) => a.period.start - b.period.start || a.period.end - b.period.end);
}
