import { isSame, overlaps, type Period } from '#lib/time/period.ts';
import type { Household } from './household.ts';
import type { SimulatedBrowser } from './simulated-browser.ts';
import type { OurEvent, SimulatedCloud, Written } from './simulated-cloud.ts';
import { otherOf, ownerOf } from './steps.ts';

/** By these, times of the other are known wherever they turn up: hardly anything else stands at such a second. */
export const partnerSeconds = 13;

/** Where what the other's calendar answered may lie on this disk; and what a sign-in leaves, which sees no calendar. */
const mayHoldTheirs = /^reading:|busy:|^refresh:/;

/** Whether a browser that asks for the other's time put an event of ours where it was not before. */
export function isPlacedForBoth(browser: SimulatedBrowser, { before, after }: Written): boolean {
  const isPlaced = after.isLive && !(before?.isLive && isSame(before.period, after.period));
  return isPlaced && browser.asksForPartner();
}

/**
 * What a browser put onto time that the other is known not to have, by the last answer that it got: one account that may
 * see is enough, and where none may, nothing is free. Undefined where all is well.
 */
export function findPartnerClash(
  cloud: SimulatedCloud,
  browser: SimulatedBrowser,
  after: OurEvent,
): string | undefined {
  const answers = browser.accounts().flatMap(({ kind }) => {
    if (kind === 'local') return [];
    const last = cloud
      .side(kind)
      .asked(browser.name)
      .find(({ within }) => isWithin(after.period, within));
    return last ? [last.firm] : [];
  });
  const isFree = answers.some((firm) => firm?.every((busy) => !overlaps(busy, after.period)));
  if (isFree) return undefined;
  const why = answers.some((firm) => firm) ? 'is not free for both' : 'nobody could say is free for both';
  return `${browser.name} put ${after.id} where it ${why}`;
}

const isWithin = (inner: Period, outer: Period) => outer.start <= inner.start && inner.end <= outer.end;

/** Times of the other's meetings that turn up where they have no business, in browsers that ever asked for them. */
export function partnerLeaks({ cloud, browsers }: Household): readonly string[] {
  const haveAsked = [...browsers.values()].filter(({ name }) =>
    [...cloud.sides.values()].some((side) => side.asked(name).length > 0),
  );
  return haveAsked.flatMap((browser) => {
    const owner = ownerOf(browser.name);
    const theirs = new Set(
      [...cloud.sides.values()]
        .flatMap((side) => side.meetingTimes(otherOf(owner)))
        .filter((instant) => instant % 60_000 === partnerSeconds * 1_000),
    );
    if (theirs.size === 0) return [];
    const isIn = (value: unknown) =>
      (JSON.stringify(value)?.match(/\d{13}/g) ?? []).some((one) => theirs.has(Number(one)));
    const kept = [...browser.disk.kept].filter(([key, value]) => !mayHoldTheirs.test(key) && isIn(value));
    const places = [
      ...kept.map(([key]) => key),
      ...(isIn(browser.disk.synced.value) ? ['what travels'] : []),
      ...(cloud.ours(owner).some(({ period }) => isIn(period)) ? ['an event'] : []),
    ];
    return places.map((place) => `${browser.name} left a time of ${otherOf(owner)} in ${place}`);
  });
}
