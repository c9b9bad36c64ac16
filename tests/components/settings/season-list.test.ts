import { expect, test } from 'vitest';
import { oddSeason, withoutSeason, withSeason } from '#components/settings/season-list.ts';

const none = { seasons: [], seasonNames: {} };
const audit = { first: '2026-12-01', last: '2027-01-15' };
const exams = { first: '2026-12-20', last: '2027-02-01' };

test('season: dates that say nothing are told apart from dates that are wrong', () => {
  expect(oddSeason('', '2026-12-01')).toBe('settings_season_missing');
  expect(oddSeason('2026-12-02', '2026-12-01')).toBe('settings_season_backwards');
  expect(oddSeason('2026-12-01', '2028-01-01')).toBe('settings_season_long');
  expect(oddSeason('2026-12-01', '2026-12-01')).toBeUndefined();
});

test('season: two may overlap, and stand in the order in which they begin', () => {
  const both = withSeason(withSeason(none, exams, 'exams'), audit, ' audit ');
  expect(both.seasons).toEqual([audit, exams]);
  expect(both.seasonNames).toEqual({ '2026-12-01': 'audit', '2026-12-20': 'exams' });
  expect(withSeason(both, audit, 'year end')).toEqual({
    seasons: [audit, exams],
    seasonNames: { '2026-12-01': 'year end', '2026-12-20': 'exams' },
  });
});

test('season: its name goes with it, unless another one begins on that day', () => {
  const longer = { first: audit.first, last: '2027-03-01' };
  const two = withSeason(withSeason(none, audit, 'audit'), longer, '');
  const one = withoutSeason(two, audit);
  expect(one).toEqual({ seasons: [longer], seasonNames: { '2026-12-01': 'audit' } });
  expect(withoutSeason(one, longer)).toEqual(none);
});
