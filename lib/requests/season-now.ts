import { median } from '#lib/planning/median.ts';
import { type DeclaredSeason, type SeasonMemory, type SeasonView, seasonView } from '#lib/planning/season.ts';
import { seasonRules } from '#lib/planning/season-rules.ts';
import type { Side } from '#lib/planning/situation.ts';
import { isAway, type WeekLoad, weekLoads } from '#lib/planning/week-load.ts';
import type { Settings } from '#lib/stores/settings.ts';
import type { Store } from '#lib/stores/store.ts';
import type { Instant } from '#lib/time/period.ts';
import type { Zone } from '#lib/time/wall-time.ts';
import { addWeeks, isoWeekAt, type Week } from '#lib/time/week.ts';

/** What the weeks around this one weigh, and what that says. */
export interface SeasonNow extends SeasonView {
  readonly thisWeek: Week;
  readonly declared: readonly DeclaredSeason[];
  /** Earliest first, without gaps: twelve weeks before this one, this one, and those ahead. */
  readonly loads: readonly WeekLoad[];
}

const memoryKey = 'season';

export async function loadSeasonMemory(store: Store): Promise<SeasonMemory | undefined> {
  return (await store.load(memoryKey)) as SeasonMemory | undefined;
}

/**
 * Pure, but for what is handed in.
 *
 * @param own the person's own busy time, and of it what is work, where that is known; undefined: no calendar tells of it
 */
export function seasonNow(
  now: Instant,
  zone: Zone,
  own: Pick<Side, 'firm' | 'work'> | undefined,
  settings: Settings,
  memory: SeasonMemory | undefined,
): SeasonNow {
  const thisWeek = isoWeekAt(now, zone);
  const { usualWeeks, weeksAhead } = seasonRules;
  const first = addWeeks(thisWeek, -usualWeeks);
  const loads = weekLoads(own?.firm ?? [], zone, first, usualWeeks + weeksAhead, seasonRules, own?.work);
  const declared = settings.seasons.map((dates) => ({ ...dates, name: settings.seasonNames[dates.first] ?? '' }));
  // Without a calendar all weeks weigh the same: nothing is detected, and what was declared holds.
  const view = seasonView({ loads, thisWeek, declared, memory, rules: seasonRules });
  return { ...view, thisWeek, declared, loads };
}

/** Keeps what the next look has to know. */
export async function rememberSeason(store: Store, { memory }: SeasonNow): Promise<void> {
  const before = await loadSeasonMemory(store);
  if (JSON.stringify(before) === JSON.stringify(memory)) return;
  await store.write(new Map([[memoryKey, memory]]));
}

/** What is known of a week; undefined where it lies too far away. */
export function findLoad({ loads }: Pick<SeasonNow, 'loads'>, week: Week): WeekLoad | undefined {
  return loads.find((load) => load.week === week);
}

/** In whole hours, of the weeks before this one that were no holiday; undefined without a calendar, or where too few weeks are known. */
export function usualHours({ season, links }: { readonly season: SeasonNow; readonly links: readonly unknown[] }) {
  const before = season.loads.filter(
    (load) => load.week < season.thisWeek && load.hours > 0 && !isAway(load, seasonRules),
  );
  if (links.length === 0 || before.length === 0) return undefined;
  return Math.round(median(before.map(({ hours }) => hours)));
}
