import type { PlanView, Settings } from '#lib/messages.ts';
import { dayMs, type Instant } from '#lib/time/period.ts';
import { type CalendarDate, dayPeriod } from '#lib/time/wall-time.ts';
import { datesOfWeek, isoWeekAt, isoWeekOf, weekPeriod } from '#lib/time/week.ts';
import type { MessageKey, Words } from '#lib/words.ts';
import { weeklyTimeText } from './weekly-time-words.ts';

/** The large sentence about the season, and what the eight weeks hold in words. */
export interface SeasonHead {
  /** Undefined where nothing special is going on. */
  readonly head: string | undefined;
  readonly lead: string;
}

type Seen = Pick<
  PlanView,
  'phase' | 'coming' | 'comingName' | 'pausedUntil' | 'usualHours' | 'weeks' | 'rituals' | 'madeAt' | 'zone'
>;

/** @param seasons those that were announced: the first date of one that comes is among them */
export function seasonHead(plan: Seen, seasons: Settings['seasons'], words: Words): SeasonHead {
  const { phase, pausedUntil, zone } = plan;
  if (pausedUntil !== '') {
    const until = words.dayAndMonth(startOf(pausedUntil, zone), zone);
    return { head: words.say('plan_paused_head', until), lead: words.say('plan_paused') };
  }
  switch (phase.kind) {
    case 'season':
      return {
        head: inSeason(phase, plan, words),
        lead: joined(howLong(phase, plan, words), heavyText(plan, words), clearText(plan, words)),
      };
    case 're-entry':
      return { head: wayBack(phase, words), lead: joined(wayBackLead(phase, words), clearText(plan, words)) };
    case 'usual':
      return { head: comingText(plan, seasons, words), lead: joined(heavyText(plan, words), clearText(plan, words)) };
  }
}

type Season = Extract<PlanView['phase'], { readonly kind: 'season' }>;
type WayBack = Extract<PlanView['phase'], { readonly kind: 're-entry' }>;

const joined = (...parts: readonly string[]) => parts.filter((part) => part !== '').join(' ');
const startOf = (date: CalendarDate, zone: string): Instant => dayPeriod(date, zone).start;
const begun = (name: string, { locale }: Words) => name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);

function inSeason({ name, last }: Season, { zone }: Seen, words: Words): string {
  const until = last === undefined ? undefined : words.dayAndMonth(startOf(last, zone), zone);
  if (name === '') {
    return until === undefined ? words.say('season_unnamed_on') : words.say('season_unnamed_until', until);
  }
  return until === undefined
    ? words.say('season_on', begun(name, words))
    : words.say('season_until', begun(name, words), until);
}

/** Counted down where its end is known, else how long it has been going on. */
function howLong({ since, last }: Season, { madeAt, zone }: Seen, words: Words): string {
  const weeks = (from: Instant, to: Instant) => Math.round((to - from) / (7 * dayMs));
  const thisMonday = weekPeriod(isoWeekAt(madeAt, zone), zone).start;
  if (last !== undefined) {
    const left = weeks(thisMonday, weekPeriod(isoWeekOf(last), zone).end);
    return words.count('season_weeks_left', Math.max(1, left));
  }
  const passed = weeks(weekPeriod(since, zone).start, thisMonday);
  return passed > 0 ? words.count('season_since', passed) : '';
}

function wayBack({ week, of }: WayBack, words: Words): string {
  if (of === 2 && week <= 2) return words.say(week === 1 ? 'season_over_1' : 'season_over_2');
  return words.say('season_over_week', week, of);
}

function wayBackLead({ week }: WayBack, words: Words): string {
  return words.say(week === 1 ? 'season_back_1' : 'season_back_2');
}

function comingText(plan: Seen, seasons: Settings['seasons'], words: Words): string | undefined {
  const { coming, comingName, madeAt, zone } = plan;
  if (coming === undefined) return undefined;
  const monday = datesOfWeek(coming)[0] ?? '';
  // Only of an announced season the day is known; of the others the week.
  const announced = seasons.map(({ first }) => first).find((first) => isoWeekOf(first) === coming);
  const start = startOf(announced ?? monday, zone);
  if (start <= madeAt) return words.say('season_starts_this_week');
  const when = words.relativeDay(start, madeAt, zone);
  return comingName === ''
    ? words.say('season_starts', when)
    : words.say('season_starts_named', begun(comingName, words), when);
}

const heavy: readonly MessageKey[] = [
  'plan_heavy_0',
  'plan_heavy_1',
  'plan_heavy_2',
  'plan_heavy_3',
  'plan_heavy_4',
  'plan_heavy_5',
  'plan_heavy_6',
  'plan_heavy_7',
  'plan_heavy_8',
];

function heavyText({ weeks, usualHours }: Seen, words: Words): string {
  const key = heavy[weeks.filter((week) => week.heavy).length];
  return usualHours === undefined || key === undefined ? '' : words.say(key, usualHours);
}

/** Which weekly times hold in every week; else the one that holds in the most. */
function clearText({ rituals }: Seen, words: Words): string {
  const times = rituals.flatMap(({ time }) => time ?? []);
  const [first, second] = times.filter(({ free, weeks }) => free === weeks);
  if (first !== undefined) {
    return second === undefined
      ? words.say('plan_clear_one', weeklyTimeText(first, words))
      : words.say('plan_clear_two', weeklyTimeText(first, words), weeklyTimeText(second, words));
  }
  const [best] = times.toSorted((a, b) => b.free - a.free);
  return best === undefined ? '' : words.say('plan_clear_most', weeklyTimeText(best, words), best.free);
}
