import { describe, expect, test } from 'vitest';

/** Rules of a cloud, and for each the check that passes with the honest cloud and fails where the rule is broken. */
export interface Contract<B, R extends string> {
  readonly rules: readonly { readonly id: R; readonly says: string }[];
  readonly groups: readonly { readonly [Rule in R]?: (bench: B) => Promise<void> }[];
  /** A new cloud that does not keep the rules that are named. */
  bench(broken?: readonly R[]): B;
}

/** Where and when a bench stands. */
export interface Where {
  /** IANA: where everybody lives. */
  readonly zone?: string;
  /** Milliseconds since 1970 UTC. */
  readonly now?: number;
}

/** Runs each check against the honest cloud, and against the cloud that breaks just its rule. */
export function judge<B, R extends string>({ rules, groups, bench }: Contract<B, R>): void {
  function checkOf(id: R): (bench: B) => Promise<void> {
    const check = groups.find((group) => group[id] !== undefined)?.[id];
    return check ?? (async () => expect.unreachable('This rule has no check'));
  }

  describe('the honest cloud', () => {
    for (const { id, says } of rules) test(`${id}: ${says}`, () => checkOf(id)(bench()));
  });

  describe('a broken rule is noticed', () => {
    for (const { id } of rules) {
      test(id, async () => {
        const failure = await checkOf(id)(bench([id])).then(
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
    expect(checked.toSorted()).toEqual(rules.map(({ id }) => id).toSorted());
  });
}
