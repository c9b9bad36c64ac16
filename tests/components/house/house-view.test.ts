import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nowPlace, placeIn } from '#components/house/day-view.ts';
import { houseView } from '#components/house/house-view.ts';
import type { House } from '#lib/messages.ts';
import { english } from '#tests/words/english.ts';
import { aHouse, at, dayOf, kept, period, slot } from './a-house.ts';

const now = at(19, '15:42');

function viewOf(more: Partial<House> = {}, when = now) {
  return houseView(aHouse(more), english(), when, { opening: 'opening_01', kept: undefined });
}

test('the header says the day, and the next kept time', () => {
  const view = viewOf();
  expect(view.dates[0]).toMatchObject({ weekday: 'Thursday', rest: ', 19 November' });
  expect(view.dates[1]).toMatchObject({ weekday: 'Friday', rest: ', 20 November', start: at(20, '00:00') });
  expect(view.next).toMatchObject({ summary: 'Tea on the porch', when: 'tonight, 19:40 to 20:05', note: undefined });
});

test('a micro-date has its own name on the page, whatever the calendar calls it', () => {
  const personal = { ...kept(19), summary: 'Personal time' };
  expect(viewOf({ next: personal, thing: { microDate: 'walk', microDateName: 'Cards' } }).next?.summary).toBe(
    'A short walk',
  );
  expect(viewOf({ next: personal, thing: { microDate: 'own', microDateName: '' } }).next?.summary).toBe(
    'Personal time',
  );
  expect(viewOf({ next: personal, thing: { microDate: 'own', microDateName: 'Cards' } }).next?.summary).toBe('Cards');
});

test('a week that has its time is not told what it lacks', () => {
  expect(viewOf({ week: 'has-time' }).week.rest).toBe('31 hours booked, your usual is 22.');
  expect(viewOf({ week: 'let-go' }).week.rest).toBe('31 hours booked, your usual is 22. This week is let go.');
});

test('what was never read is not drawn as free, nor read aloud so', () => {
  const view = viewOf({ unknown: true, obstacle: { kind: 'nothing-counts' }, days: [dayOf(19)] });
  expect(view.days[0]).toMatchObject({ unknown: true, summary: 'Thursday 19 November. Not read.' });
  expect(view.week).toMatchObject({ head: 'Not read yet.', link: { href: '/home.html#/settings/accounts' } });
  expect(view.week.rest).not.toMatch(/booked/);
});

test('a picture is plain JSON: what comes back is what was left', () => {
  const view = viewOf({ days: [dayOf(19, { kept: [kept(19)], firm: [period(19, '09:00', '12:00')] })] });
  expect(JSON.parse(JSON.stringify(view))).toEqual(JSON.parse(JSON.stringify(structuredClone(view))));
});

describe('the line above the windows', () => {
  test.each<[string, Partial<House>, string]>([
    [
      'busy',
      {},
      'Busy week. 31 hours booked, your usual is 22. Two windows of this week are still open for 25 minutes.',
    ],
    [
      'light',
      { bookedHours: 12 },
      'A lighter week. 12 hours booked, your usual is 22. Two windows of this week are still open for 25 minutes.',
    ],
    [
      'usual',
      { bookedHours: 23, roomyDays: 1 },
      'A week like most. 23 hours booked, your usual is 22. One window of this week is still open for 25 minutes.',
    ],
    [
      'usual unknown',
      { usualHours: undefined, roomyDays: 0 },
      'This week. 31 hours booked. No window of this week is open for 25 minutes any more.',
    ],
    ['nothing set up', { health: [], firstRun: true }, 'Your week, as seven windows. They fill in as you begin.'],
    [
      'nothing linked',
      { health: [] },
      'No calendar yet. The windows show the hours you told. Two windows of this week are still open for 25 minutes.',
    ],
    [
      'not read',
      { health: [{ accountId: 'g', label: '', readAt: undefined, kind: 'offline', nextTryAt: undefined }] },
      'Not read yet. What cannot be read is not taken as free, so nothing is suggested.',
    ],
  ])('%s', (_, more, text) => {
    const { head, rest } = viewOf(more).week;
    expect(`${head} ${rest}`).toBe(text);
  });
});

describe('the windows', () => {
  test('are drawn to scale from waking to sleep', () => {
    const firm = [period(19, '07:00', '11:00'), period(19, '15:00', '19:00')];
    const [day] = viewOf({ days: [dayOf(19, { firm })] }).days;
    expect(day?.curtains).toEqual([
      { at: '0%', span: '25%', soft: false },
      { at: '50%', span: '25%', soft: false },
    ]);
  });

  test('what lies outside is cut or left out', () => {
    const firm = [period(19, '05:00', '06:30'), period(19, '06:00', '09:24')];
    const [day] = viewOf({ days: [dayOf(19, { firm })] }).days;
    expect(day?.curtains).toEqual([{ at: '0%', span: '15%', soft: false }]);
  });

  test('a lamp has its time, and says how it stands', () => {
    const [day] = viewOf({
      days: [dayOf(19, { kept: [kept(19), kept(19, '21:00', '21:25', { state: 'waiting' })] })],
    }).days;
    expect(day?.lamps[0]).toMatchObject({
      text: '19:40',
      label: 'Kept: Tea on the porch, 19:40 to 20:05',
      standing: true,
    });
    expect(day?.lamps[1]?.label).toBe('Will be kept when online: Tea on the porch, 21:00 to 21:25');
  });

  test('one suggestion a day, still to come, and never beside a lamp', () => {
    const suggested = [slot(19, '12:00', '12:25'), slot(19, '19:20', '19:45'), slot(19, '20:20', '20:45')];
    const [first, second] = viewOf({
      days: [dayOf(19, { suggested }), dayOf(20, { suggested: [slot(20, '19:00', '19:25')], kept: [kept(20)] })],
    }).days;
    expect(first?.suggestion).toMatchObject({ text: '19:20', why: 'Free for both of you' });
    expect(second?.suggestion).toBeUndefined();
  });

  test('each day reads as a sentence', () => {
    const [day] = viewOf({
      days: [dayOf(19, { firm: [period(19, '09:00', '12:00')], soft: [period(19, '14:00', '15:00')] })],
    }).days;
    expect(day?.summary).toBe('Thursday 19 November. Busy 09:00 to 12:00. Tentative 14:00 to 15:00.');
    expect(viewOf().days[0]?.summary).toBe('Monday 16 November. Nothing booked.');
  });

  test('a place always lies within its window', () => {
    const opening = period(19, '07:00', '23:00');
    const instant = fc.integer({ min: opening.start - 86_400_000, max: opening.end + 86_400_000 });
    fc.assert(
      fc.property(instant, fc.integer({ min: 0, max: 86_400_000 }), (start, lengthMs) => {
        const place = placeIn(opening, { start, end: start + lengthMs });
        const [from, span] = [Number.parseFloat(place.at), Number.parseFloat(place.span)];
        expect(from).toBeGreaterThanOrEqual(0);
        expect(span).toBeGreaterThanOrEqual(0);
        expect(from + span).toBeLessThanOrEqual(100.01);
      }),
    );
  });

  test('the line of now is drawn only while the window is open', () => {
    const opening = period(19, '07:00', '23:00');
    expect(nowPlace(opening, at(19, '15:00'))).toBe('50%');
    expect(nowPlace(opening, at(19, '06:00'))).toBeUndefined();
    expect(nowPlace(opening, opening.end)).toBeUndefined();
  });
});

describe('the quiet line on the link', () => {
  const health = (more: object) => [
    { accountId: 'g', label: '', readAt: now - 240_000, kind: undefined, nextTryAt: undefined, ...more },
  ];
  test('all well', () => {
    expect(viewOf().health).toMatchObject({ text: 'Read 4 minutes ago', lasting: 'Last read 15:38', well: true });
  });
  test('older than thirty minutes', () => {
    expect(viewOf({ health: health({ readAt: now - 2_400_000 }) }).health?.text).toMatch(
      /^Read 40 minutes ago\. It is read again/,
    );
  });
  test('signed out: what to do, and the last time it was well', () => {
    const view = viewOf({ health: health({ kind: 'signed-out' }) });
    expect(view.health).toMatchObject({ well: false, link: { text: 'Sign in again' } });
    expect(view.health?.text).toBe('The sign-in to your calendar has ended. Last read 15:38');
  });
  test('of two accounts, the one that needs a person speaks', () => {
    const two = [...health({ kind: 'offline' }), ...health({ accountId: 'b', kind: 'refused' })];
    expect(viewOf({ health: two }).health?.text).toMatch(/Consent was not given/);
  });
  test('nothing linked: nothing to say', () => {
    expect(viewOf({ health: [] }).health).toBeUndefined();
  });
});

test('what a person must know once is said with its time', () => {
  const view = viewOf({ notice: { kind: 'let-go-by-hand', occasion: 'o', period: period(20, '19:40', '20:05') } });
  expect(view.notice?.text).toBe('Your time tomorrow, 19:40 to 20:05 was taken out of the calendar, so it is let go.');
});

test('without a name the words are neutral', () => {
  expect(viewOf({ partnerName: ' ' }).sentence).toMatchObject({ heading: 'Today’s appreciation', copy: 'Copy it' });
});

test('an opening that this version does not know falls back to one it does', () => {
  const view = houseView(aHouse(), english(), now, { opening: 'opening_from_the_future', kept: undefined });
  expect(view.sentence?.text).toBe('I loved how you');
});

test('what is over is not next', () => {
  expect(viewOf({}, at(19, '20:05')).next).toBeUndefined();
});
