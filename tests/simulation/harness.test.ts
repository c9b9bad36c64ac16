import { expect, test } from 'vitest';
import { hourMs, minuteMs } from '#lib/time/period.ts';
import { drawHistory } from './draw-history.ts';
import { busyOf, type Meeting } from './meetings.ts';
import { partnerSeconds } from './partner-time.ts';
import { plants } from './plants.ts';
import { seededRandom } from './random.ts';
import { runHistory } from './run-history.ts';
import { shrunk } from './shrink.ts';
import type { Deed, History } from './steps.ts';

const on = 'google';
const startsAt = Date.UTC(2026, 2, 2);

/** The deeds, an hour apart. */
function told(deeds: readonly Deed[]): History {
  const steps = deeds.map((deed, index) => ({ atMs: index * hourMs, deed }));
  return { seed: 1, startsAt, zone: 'Europe/Berlin', homes: { alex: [on], sam: [] }, steps };
}

const linked: readonly Deed[] = [
  { browser: 'alex-1', tap: 'connect', on, consent: 'yes' },
  { browser: 'alex-1', tap: 'allow', on, level: 'main-calendar', consent: 'yes' },
];
const keep: Deed = { browser: 'alex-1', tap: 'keep', day: 3, minute: 19 * 60 };

test('a time that is kept and let be breaks nothing, and one whose outbox row is lost does', async () => {
  const history = told([...linked, keep]);
  expect((await runHistory(history)).violations).toEqual([]);
  const [violation] = (await runHistory(history, plants['lose the outbox row']?.plant)).violations;
  expect(violation).toContain('was let go by nobody');
});

test('a hand edit that is written over is seen at that moment', async () => {
  const deaf: readonly Deed[] = [
    { browser: 'alex-1', weather: 'offline', on: true },
    { browser: 'alex-1', tap: 'move', pick: 0, minutes: 30, told: true },
    { owner: 'alex', on, hand: 'ours-moves', pick: 0, minutes: -45 },
    { browser: 'alex-1', weather: 'offline', on: false },
    { browser: 'alex-1', weather: 'open', minutes: 40 },
  ];
  const history = told([...linked, keep, ...deaf]);
  expect((await runHistory(history)).violations).toEqual([]);
  const { violations } = await runHistory(history, plants['ignore If-Match']?.plant);
  expect(violations.join()).toContain('wrote over a hand edit');
});

test('a broken history shrinks to the few steps that break it', async () => {
  const least = await shrunk(3, plants['lose the outbox row']?.plant, { alex: [on], sam: [] });
  expect(least.steps.length).toBeLessThan(8);
  expect(least.steps.some(({ deed }) => 'tap' in deed && deed.tap.startsWith('keep'))).toBe(true);
}, 120_000);

test('histories are drawn from their seed alone', () => {
  expect(drawHistory(5)).toEqual(drawHistory(5));
  expect(drawHistory(5)).not.toEqual(drawHistory(6));
});

test('random numbers keep to what was asked for', () => {
  const random = seededRandom(1);
  const drawn = Array.from({ length: 2_000 }, () => random.between(2, 4));
  expect(new Set(drawn)).toEqual(new Set([2, 3, 4]));
  const often = Array.from({ length: 2_000 }, () => random.weighted({ often: 3, seldom: 1 }));
  expect(often.filter((name) => name === 'often').length / often.length).toBeCloseTo(0.75, 1);
});

test('a weekly meeting keeps its hour on the wall over a clock change', () => {
  const start = Date.UTC(2026, 2, 25, 18);
  const weekly: Meeting = {
    ...{ id: 'm', calendarId: 'c', kind: 'weekly', zone: 'Europe/Berlin', isLive: true },
    ...{ start, end: start + 30 * minuteMs },
  };
  const busy = busyOf([weekly], { start, end: start + 15 * 24 * hourMs });
  expect(busy.map((period) => new Date(period.start).getUTCHours())).toEqual([18, 17, 17]);
});

test('an event that is sent twice to Outlook is seen', async () => {
  const outlook: readonly Deed[] = [
    { browser: 'alex-1', tap: 'connect', on: 'microsoft', consent: 'yes' },
    { browser: 'alex-1', tap: 'allow', on: 'microsoft', level: 'main-calendar', consent: 'yes' },
    {
      ...{ owner: 'alex', weather: 'fault', on: 'microsoft', operation: 'insert', fault: 'drop after commit' },
      ...{ nth: 1, times: 1 },
    },
    keep,
  ];
  const history: History = { ...told(outlook), homes: { alex: ['microsoft'], sam: [] } };
  expect((await runHistory(history)).violations).toEqual([]);
  const repeated = plants['Outlook: repeat POST without transaction or reading']?.plant;
  expect((await runHistory(history, repeated)).violations.join()).toContain('has 2 events');
});

test('time that is kept goes to the account that was chosen last, and is not put on what lies in the other', async () => {
  const both = (['google', 'microsoft'] as const).flatMap((kind): Deed[] => [
    { browser: 'alex-1', tap: 'connect', on: kind, consent: 'yes' },
    { browser: 'alex-1', tap: 'allow', on: kind, level: 'main-calendar', consent: 'yes' },
  ]);
  const clash = { hand: 'meeting', kind: 'busy', day: 3, minute: 19 * 60, length: 30 } as const;
  const log: string[] = [];
  const history: History = {
    ...told([...both, { owner: 'alex', on, ...clash }, keep, { ...keep, minute: 20 * 60 }]),
    homes: { alex: ['google', 'microsoft'], sam: [] },
  };
  const { violations, written } = await runHistory(history, {}, (line) => log.push(line));
  expect(violations).toEqual([]);
  expect(log.filter((line) => line.includes('keep:'))).toEqual(['    alex-1 keep: taken', '    alex-1 keep: done']);
  expect(written).toEqual({ google: 0, microsoft: 1 });
});

test('an invitation whose answer is lost leaves once, and one that is sent again is seen', async () => {
  const lost: readonly Deed[] = [
    { browser: 'alex-1', tap: 'invite', pick: 0 },
    {
      ...{ owner: 'alex', weather: 'fault', on, operation: 'change', fault: 'drop after commit' },
      ...{ nth: 1, times: 1 },
    },
    { browser: 'alex-1', weather: 'open', minutes: 40 },
    { owner: 'alex', on, hand: 'guest-answers', pick: 0, answer: 'yes' },
  ];
  const history = told([...linked, keep, ...lost]);
  expect(await runHistory(history)).toMatchObject({ violations: [], invited: 1 });
  const { violations } = await runHistory(history, plants['send the invitation again, its answer lost']?.plant);
  expect(violations.join()).toContain('told sam@example.com');
});

test('an invitation that is declined ends the time', async () => {
  const deeds: readonly Deed[] = [
    { browser: 'alex-1', tap: 'invite', pick: 0 },
    { browser: 'alex-1', weather: 'open', minutes: 40 },
    { owner: 'alex', on, hand: 'guest-answers', pick: 0, answer: 'no' },
    { browser: 'alex-1', weather: 'open', minutes: 40 },
  ];
  const log: string[] = [];
  const outcome = await runHistory(told([...linked, keep, ...deeds]), {}, (line) => log.push(line));
  expect(outcome).toMatchObject({ violations: [], invited: 1, declined: 1 });
  expect(log.some((line) => line.includes(' gone:'))).toBe(true);
});

test('what the other has is not booked over, and a worker that takes all for free is seen', async () => {
  const partner: readonly Deed[] = [
    { owner: 'sam', on, weather: 'shares', shared: true },
    {
      ...{ owner: 'sam', on, hand: 'meeting', kind: 'busy', day: 3, minute: 19 * 60 - 15, length: 60 },
      seconds: partnerSeconds,
    },
    { browser: 'alex-1', tap: 'partner', counts: true },
  ];
  const log: string[] = [];
  const history = told([...linked, ...partner, keep, { ...keep, minute: 21 * 60 }]);
  const whole = await runHistory(history, {}, (line) => log.push(line));
  expect(whole).toMatchObject({ violations: [], keptForBoth: 1 });
  expect(log.filter((line) => line.includes('keep:'))).toEqual(['    alex-1 keep: taken', '    alex-1 keep: done']);
  const { violations } = await runHistory(history, plants['take everybody for free']?.plant);
  expect(violations.join()).toContain('is not free for both');
});

test.each(['let-go', 'move'] as const)(
  'a %s that waits for the network tells nobody whom another browser invited since',
  async (tap) => {
    const both = (['alex-1', 'alex-2'] as const).flatMap((browser) =>
      linked.map((deed) => ({ ...deed, browser }) as Deed),
    );
    const waits = { browser: 'alex-1', pick: 0, told: true } as const;
    const deeds: readonly Deed[] = [
      { browser: 'alex-2', tap: 'look', how: 'again' },
      { browser: 'alex-1', weather: 'offline', on: true },
      tap === 'move' ? { ...waits, tap, minutes: 30 } : { ...waits, tap },
      { browser: 'alex-2', tap: 'invite', pick: 0 },
      { browser: 'alex-2', weather: 'open', minutes: 1 },
      { browser: 'alex-1', weather: 'offline', on: false },
      { browser: 'alex-1', weather: 'open', minutes: 40 },
    ];
    expect(await runHistory(told([...both, keep, ...deeds]))).toMatchObject({ violations: [], invited: 1 });
  },
);

test('what both said yes to is not moved onto what the other has', async () => {
  const open: Deed = { browser: 'alex-1', weather: 'open', minutes: 1 };
  const deeds: readonly Deed[] = [
    { owner: 'sam', on, weather: 'shares', shared: true },
    { browser: 'alex-1', tap: 'partner', counts: true },
    { browser: 'alex-1', tap: 'invite', pick: 0 },
    open,
    { owner: 'alex', on, hand: 'guest-answers', pick: 0, answer: 'yes' },
    open,
    { owner: 'sam', on, hand: 'meeting', kind: 'busy', day: 3, minute: 20 * 60 + 45, length: 60 },
    { browser: 'alex-1', tap: 'move', pick: 0, minutes: 120, told: true },
  ];
  expect(await runHistory(told([...linked, keep, ...deeds]))).toMatchObject({ violations: [], invited: 1 });
});
