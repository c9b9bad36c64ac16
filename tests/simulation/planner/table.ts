import { answersInADay } from './live.ts';
import type { Average, PersonaSummary, Summary } from './summary.ts';
import { keeperNames, mean } from './summary.ts';
import { missedTargets, percent } from './targets.ts';

/** Everything that a run found, as Markdown. */
export function tables(summary: Summary): string {
  const { personas, seeds } = summary;
  return [
    `${seeds} years of 52 weeks for each of ${personas.length} lives, every one lived by all ways alike.`,
    'What cannot be known is not: meetings come hours to weeks before, are moved and cancelled.',
    `A question is answered with a chance of ${whole(answersInADay)} within a day. Averages for one year; nothing is tuned on these seeds.`,
    '',
    '**Weeks kept** of 52, and what somebody who knows all meetings beforehand could keep:',
    '',
    ...byKeeper(
      personas,
      'knows all',
      (one) => one.weeks.toFixed(1),
      (one) => one.limit.weeks.toFixed(1),
    ),
    '',
    '**Kept at the same weekday and time**: of the weeks kept, the share at the weekday and time of day that most of that year had:',
    '',
    ...byKeeper(
      personas,
      'knows all',
      (one) => whole(one.sameTime),
      (one) => whole(one.limit.sameTime),
    ),
    '',
    '**What it costs** with Porchlight, and with each way in all lives together:',
    '',
    ...costs(personas),
    '',
    seasonSentence(summary),
    '',
    missedSentence(summary),
  ].join('\n');
}

function byKeeper(
  personas: readonly PersonaSummary[],
  limitName: string,
  of: (one: Average) => string,
  limitOf: (one: PersonaSummary) => string,
): string[] {
  return [
    `| | ${keeperNames.map(named).join(' | ')} | ${limitName} |`,
    `|---|${'---:|'.repeat(keeperNames.length + 1)}`,
    ...personas.map(
      (one) => `| ${[one.persona, ...keeperNames.map((name) => of(one.by[name])), limitOf(one)].join(' | ')} |`,
    ),
  ];
}

function named(name: string): string {
  return name === 'porchlight' ? '**Porchlight**' : name;
}

function costs(personas: readonly PersonaSummary[]): string[] {
  const row = (name: string, { minutes, movedAMonth, notifications, clashes, written }: Average) =>
    `| ${[name, minutes.toFixed(0), movedAMonth.toFixed(2), notifications.toFixed(1), clashes.toFixed(1), written.toFixed(0)].join(' | ')} |`;
  return [
    '| | minutes kept | unasked moves a month | notifications | clashes | events written |',
    '|---|---:|---:|---:|---:|---:|',
    ...personas.map(({ persona, by }) => row(persona, by.porchlight)),
    ...keeperNames.map((name) => row(`all lives: ${named(name)}`, averageOver(personas.map(({ by }) => by[name])))),
  ];
}

function averageOver(averages: readonly Average[]): Average {
  const of = (value: (one: Average) => number) => mean(averages.map(value));
  return {
    weeks: of((one) => one.weeks),
    minutes: of((one) => one.minutes),
    sameTime: of((one) => one.sameTime),
    movedAMonth: of((one) => one.movedAMonth),
    notifications: of((one) => one.notifications),
    clashes: of((one) => one.clashes),
    written: of((one) => one.written),
  };
}

function seasonSentence({ season }: Summary): string {
  const { seasons, seen, daysLate, withinAWeek, falseAYear } = season;
  return (
    `**Seasons**: ${seen} of ${seasons} were seen, ${daysLate.toFixed(1)} days after they began on average ` +
    `(${percent(withinAWeek)} within a week); ${falseAYear.toFixed(2)} false ones a year.`
  );
}

function missedSentence(summary: Summary): string {
  const missed = missedTargets(summary);
  if (missed.length === 0) return 'Every aim is met: nothing falls short.';
  return `**Falls short**: ${missed.join('; ')}.`;
}

function whole(part: number): string {
  return `${(100 * part).toFixed(0)} %`;
}
