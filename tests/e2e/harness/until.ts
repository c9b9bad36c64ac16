/**
 * Waits until `isTrue`.
 *
 * @throws Error with `what` where that does not come about
 */
export async function until(what: string, isTrue: () => boolean, withinMs = 15_000): Promise<void> {
  for (const end = Date.now() + withinMs; !isTrue(); ) {
    if (Date.now() > end) throw new Error(`Waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
