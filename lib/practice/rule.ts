/** A rule as data: where `when` matches what stands in `field`, `nudge` is said. */
export interface BareRule<Field extends string = string, Nudge extends string = string> {
  readonly nudge: Nudge;
  readonly field: Field;
  readonly when: RegExp;
}

/** Texts that a rule must match, and texts near by that it must leave alone; a test holds it to them. */
export interface Examples {
  readonly matches: readonly string[];
  readonly leaves: readonly string[];
}

/** A rule that brings its examples. */
export type Rule<Field extends string = string, Nudge extends string = string> = BareRule<Field, Nudge> & Examples;

/** The first rule that matches speaks; undefined: there is nothing to say. A rule never blocks. */
export function nudgeFor<Field extends string, Nudge extends string>(
  rules: readonly BareRule<Field, Nudge>[],
  written: { readonly [F in Field]?: string },
): Nudge | undefined {
  return rules.find((rule) => rule.when.test(written[rule.field] ?? ''))?.nudge;
}
