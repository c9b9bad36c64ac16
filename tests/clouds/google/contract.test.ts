import { describe, expect, test } from 'vitest';
import { accessChecks } from './contract/access-checks.ts';
import { bench, type Check, type Checks } from './contract/bench.ts';
import { calendarChecks } from './contract/calendar-checks.ts';
import { detailChecks } from './contract/detail-checks.ts';
import { freeBusyChecks } from './contract/free-busy-checks.ts';
import { listChecks } from './contract/list-checks.ts';
import { signInChecks } from './contract/sign-in-checks.ts';
import { syncChecks } from './contract/sync-checks.ts';
import { writeChecks } from './contract/write-checks.ts';
import { RULES } from './rules.ts';

const groups: readonly Checks[] = [
  signInChecks,
  accessChecks,
  calendarChecks,
  listChecks,
  syncChecks,
  writeChecks,
  detailChecks,
  freeBusyChecks,
];
const checks: Checks = Object.assign({}, ...groups);

const missing: Check = async () => expect.unreachable('This rule has no check');

describe('the honest cloud', () => {
  for (const { id, says } of RULES) test(`${id}: ${says}`, () => (checks[id] ?? missing)(bench()));
});

describe('a broken rule is noticed', () => {
  for (const { id } of RULES) {
    test(id, async () => {
      const failure = await (checks[id] ?? missing)(bench([id])).then(
        () => undefined,
        (error: unknown) => error,
      );
      expect(failure, 'the check passed although its rule is broken').toBeInstanceOf(Error);
      expect(failure, 'the check fell over instead of noticing').toHaveProperty('name', 'AssertionError');
    });
  }
});

test('each rule is checked once', () => {
  const checked = groups.flatMap((group) => Object.keys(group));
  expect(checked.toSorted()).toEqual(RULES.map(({ id }) => id).toSorted());
});
