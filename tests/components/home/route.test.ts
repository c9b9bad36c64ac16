import { expect, test } from 'vitest';
import { addressOf, routeOf } from '#components/home/route.ts';

test('a page and a part of it are found by the address', () => {
  expect(routeOf('#/settings/accounts')).toEqual({ page: 'settings', section: 'accounts' });
  expect(routeOf('#/start')).toEqual({ page: 'start', section: undefined });
  expect(routeOf('#/sunday')).toEqual({ page: 'sunday', section: undefined });
  expect(routeOf(addressOf('keepsakes'))).toEqual({ page: 'keepsakes', section: undefined });
  expect(routeOf(addressOf('settings', 'hours'))).toEqual({ page: 'settings', section: 'hours' });
});

test('an address that nobody made leads to Plan', () => {
  for (const hash of ['', '#', '#/', '#/nothing/here', '#plan?x', '#/__proto__']) {
    expect(routeOf(hash).page).toBe('plan');
  }
});
