/** A rule as data: where `when` matches what stands in `field`, `nudge` is said. The examples are tested. */
export interface Rule<Field extends string = string, Nudge extends string = string> {
  readonly nudge: Nudge;
  readonly field: Field;
  readonly when: RegExp;
  /** Texts that it must match, and texts near by that it must leave alone. */
  readonly matches: readonly string[];
  readonly leaves: readonly string[];
}

/** The first rule that matches speaks; undefined: there is nothing to say. A rule never blocks. */
export function nudgeFor<Field extends string, Nudge extends string>(
  rules: readonly Rule<Field, Nudge>[],
  written: { readonly [F in Field]?: string },
): Nudge | undefined {
  return rules.find((rule) => rule.when.test(written[rule.field] ?? ''))?.nudge;
}
