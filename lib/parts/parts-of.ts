/** In characters: a browser's message ends at 64 MiB, and as JSON one character takes six bytes at worst. */
export const longestPart = 8_000_000;

/** The parts of a text, in their order; at least one. */
export function partsOf(text: string, longest = longestPart): string[] {
  const count = Math.max(1, Math.ceil(text.length / longest));
  return Array.from({ length: count }, (_, part) => text.slice(part * longest, (part + 1) * longest));
}
