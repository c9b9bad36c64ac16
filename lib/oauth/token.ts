/** A secret that does not print itself: logs, JSON and messages hold `[token]`. */
export class Token {
  readonly #value: string;
  constructor(value: string) {
    this.#value = value;
  }
  /** The secret, for the one header or form that needs it. */
  reveal(): string {
    return this.#value;
  }
  toString(): string {
    return '[token]';
  }
  toJSON(): string {
    return '[token]';
  }
}
