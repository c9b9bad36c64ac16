import type { Settings } from '#lib/messages.ts';
import type { CalendarDate } from '#lib/time/wall-time.ts';
import type { MessageKey } from '#lib/words.ts';

type Season = Settings['seasons'][number];
type Kept = Pick<Settings, 'seasons' | 'seasonNames'>;

const mostDays = 366;

/** What is odd about the two dates of a season; undefined: nothing. Seasons may overlap, and may be over. */
export function oddSeason(first: CalendarDate, last: CalendarDate): MessageKey | undefined {
  if (first === '' || last === '') return 'settings_season_missing';
  if (last < first) return 'settings_season_backwards';
  const days = Temporal.PlainDate.from(first).until(Temporal.PlainDate.from(last), { largestUnit: 'day' }).days;
  return days > mostDays ? 'settings_season_long' : undefined;
}

/** With one more, earliest first; the same two dates are one season, by its newer name. */
export function withSeason({ seasons, seasonNames }: Kept, season: Season, name: string): Kept {
  const others = seasons.filter((one) => !isSame(one, season));
  const named = name.trim();
  return {
    seasons: [...others, season].toSorted((a, b) => a.first.localeCompare(b.first) || a.last.localeCompare(b.last)),
    seasonNames: named === '' ? seasonNames : { ...seasonNames, [season.first]: named },
  };
}

/** Its name goes with it, unless another season begins on the same day. */
export function withoutSeason({ seasons, seasonNames }: Kept, season: Season): Kept {
  const left = seasons.filter((one) => !isSame(one, season));
  const isNamed = (first: string) => left.some((one) => one.first === first);
  return {
    seasons: left,
    seasonNames: Object.fromEntries(Object.entries(seasonNames).filter(([first]) => isNamed(first))),
  };
}

function isSame(a: Season, b: Season): boolean {
  return a.first === b.first && a.last === b.last;
}
