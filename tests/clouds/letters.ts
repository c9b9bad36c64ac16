/**
 * Letters that look random and are the same in every run.
 * @see xorshift32, which is enough for ids that need not be secret
 */
export function lettersFrom(seed: number): (length: number, alphabet: string) => string {
  let state = (seed * 2654435761) >>> 0 || 1;
  return (length, alphabet) => {
    let text = '';
    while (text.length < length) {
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      text += alphabet[(state >>> 0) % alphabet.length];
    }
    return text;
  };
}
