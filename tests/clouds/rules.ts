/** One behaviour of a cloud that can be switched off: a planted fault, which some test must notice. */
export interface Rule<R extends string> {
  readonly id: R;
  /** The behaviour in words. */
  readonly says: string;
}

/** Every rule, in the order in which they are written. */
export function rulesOf<T extends Readonly<Record<string, string>>>(all: T): readonly Rule<keyof T & string>[] {
  return Object.entries(all).map(([id, says]) => ({ id, says }));
}
