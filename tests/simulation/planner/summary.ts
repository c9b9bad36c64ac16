import type { Answer } from './job.ts';
import type { KeeperName } from './keeper.ts';
import type { Measures } from './measures.ts';

/** What one way of keeping makes of a persona's years, on average. */
export interface Average {
  readonly weeks: number;
  readonly minutes: number;
  /** Of the weeks kept, those at the weekday and time of day of most; 0 to 1. */
  readonly sameTime: number;
  readonly movedAMonth: number;
  readonly notifications: number;
  readonly clashes: number;
  readonly written: number;
}

export interface PersonaSummary {
  readonly persona: string;
  readonly limit: { readonly weeks: number; readonly sameTime: number };
  readonly by: Readonly<Record<KeeperName, Average>>;
}

export interface SeasonSummary {
  readonly seasons: number;
  readonly seen: number;
  readonly daysLate: number;
  readonly withinAWeek: number;
  readonly falseAYear: number;
}

export interface Summary {
  readonly seeds: number;
  readonly personas: readonly PersonaSummary[];
  readonly season: SeasonSummary;
}

export const keeperNames: readonly KeeperName[] = [
  'porchlight',
  'recurring event',
  'first free slot',
  'nearest to a wish',
  'half of the day',
  'weighted scorer',
];

/** All years, persona by persona. */
export function summaryOf(answers: readonly Answer[]): Summary {
  const names = [...new Set(answers.map(({ year }) => year.persona))];
  const personas = names.map((persona): PersonaSummary => {
    const years = answers.filter(({ year }) => year.persona === persona).map(({ year }) => year);
    const by = Object.fromEntries(keeperNames.map((name) => [name, averageOf(years.map((year) => year.by[name]))]));
    return {
      persona,
      limit: {
        weeks: mean(years.map(({ limit }) => limit.weeks)),
        sameTime: mean(years.map(({ limit }) => share(limit.sameTime, limit.weeks))),
      },
      by: by as PersonaSummary['by'],
    };
  });
  return { seeds: answers.length / Math.max(1, names.length), personas, season: seasonSummary(answers) };
}

function averageOf(years: readonly Measures[]): Average {
  const of = (value: (one: Measures) => number) => mean(years.map(value));
  return {
    weeks: of(({ weeks }) => weeks),
    minutes: of(({ minutes }) => minutes),
    sameTime: of(({ sameTime, weeks }) => share(sameTime, weeks)),
    movedAMonth: of(({ movedUnasked }) => movedUnasked / 12),
    notifications: of(({ notifications }) => notifications),
    clashes: of(({ clashes }) => clashes),
    written: of(({ written }) => written),
  };
}

function seasonSummary(answers: readonly Answer[]): SeasonSummary {
  const late = answers.flatMap(({ season }) => season.daysLate);
  const sum = (value: (answer: Answer) => number) => answers.reduce((all, one) => all + value(one), 0);
  return {
    seasons: sum(({ season }) => season.seasons),
    seen: sum(({ season }) => season.seen),
    daysLate: mean(late),
    withinAWeek: share(late.filter((days) => days <= 7).length, late.length),
    falseAYear: sum(({ season }) => season.falseSeasons) / Math.max(1, answers.length),
  };
}

export function mean(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
