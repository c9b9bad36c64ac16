import { type Changes, type Store, together } from '#lib/stores/store.ts';
import { type Instant, isSame, type Period } from '#lib/time/period.ts';
import { difference, intersection, periodsOf, type Timeline, timeline } from '#lib/time/timeline.ts';
import { type Learn, lossOf } from './learn.ts';
import { loadNotices, noticeChange, noticeDismissed } from './notice.ts';
import { type KeptOccasion, loadOccasions, loadOutbox, occasionChanges } from './records.ts';

/** What lies on a kept time, as the person has been told of it. */
interface Clash {
  /** Where the kept time stood then: elsewhere, all is judged anew. */
  readonly period: Period;
  readonly busy: readonly Period[];
  /** When the notification of the browser went out; undefined while it is still to go. */
  readonly notifiedAt: Instant | undefined;
}

const prefix = 'clash:';
const keyOf = (occasion: string) => `${prefix}${occasion}`;

async function loadClashes(store: Store): Promise<ReadonlyMap<string, Clash>> {
  const found = (await store.loadAll(prefix)) as ReadonlyMap<string, Clash>;
  return new Map([...found].map(([key, clash]) => [key.slice(prefix.length), clash]));
}

export const clashForgotten = (occasion: string): Changes => new Map([[keyOf(occasion), undefined]]);

/** The kept times that something lies on. */
export async function clashingOccasions(store: Store): Promise<ReadonlySet<string>> {
  return new Set((await loadClashes(store)).keys());
}

/** The kept times on which something lies that the person knows of and lets lie: they are asked about no more. */
export async function acceptedClashes(store: Store): Promise<ReadonlySet<string>> {
  const clashing = new Set(await clashingOccasions(store));
  for (const { kind, occasion } of await loadNotices(store)) if (kind === 'outside-change') clashing.delete(occasion);
  return clashing;
}

/**
 * Holds every kept time to come against the busy time as it is now: what is new on one is told once, what went away again
 * is forgotten with its notice. Where a person put a time, what lay there already is no news. What took a time is learned.
 * Run under the booking lock.
 *
 * @param firm of every calendar that counts, our own events not among it
 */
export async function noteOutsideChanges(store: Store, firm: Timeline, now: Instant, learn: Learn): Promise<void> {
  const pending = new Set((await loadOutbox(store)).map((row) => row.occasion));
  const clashes = await loadClashes(store);
  const held = (await loadOccasions(store)).filter(({ state, period }) => state === 'held' && period.end > now);
  const settled = held.filter(({ id }) => !pending.has(id));
  const news = settled.map((occasion) => newsOf(occasion, firm, clashes.get(occasion.id)));
  const losses = settled.flatMap((occasion, i) => (news[i]?.isNew ? lossOf(occasion, 'taken', now) : []));
  const standing = new Set(held.map(({ id }) => id));
  const over = [...clashes.keys()].filter((id) => !standing.has(id));
  const told = new Set(
    (await loadNotices(store)).filter(({ kind }) => kind === 'outside-change').map((one) => one.occasion),
  );
  const cleared = [...told].filter((id) => over.includes(id) || isClear(settled, id, firm));
  await store.write(
    together(
      ...news.map(({ changes }) => changes),
      ...over.map(clashForgotten),
      ...cleared.map(noticeDismissed),
      ...losses.map(({ occasion }) => occasionChanges(occasion)),
      await learn(losses.flatMap(({ seen }) => seen)),
    ),
  );
}

function isClear(occasions: readonly KeptOccasion[], id: string, firm: Timeline): boolean {
  const occasion = occasions.find((one) => one.id === id);
  return occasion !== undefined && lyingOn(occasion, firm).length === 0;
}

function lyingOn({ period }: KeptOccasion, firm: Timeline): Timeline {
  return intersection(firm, timeline([period]));
}

interface News {
  readonly changes: Changes;
  readonly isNew: boolean;
}

const noNews: News = { changes: new Map(), isNew: false };

function newsOf(occasion: KeptOccasion, firm: Timeline, before: Clash | undefined): News {
  const { id, period, byHand } = occasion;
  const lying = lyingOn(occasion, firm);
  if (lying.length === 0) return before ? { ...noNews, changes: clashForgotten(id) } : noNews;
  const isWhereItWas = before !== undefined && isSame(before.period, period);
  const known = isWhereItWas ? timeline(before.busy) : byHand ? lying : timeline([]);
  const isNew = difference(lying, known).length > 0;
  if (!isNew && isWhereItWas) return noNews;
  const clash: Clash = { period, busy: periodsOf(lying), notifiedAt: isNew ? undefined : before?.notifiedAt };
  const noted: Changes = new Map([[keyOf(id), clash]]);
  const told = isNew ? noticeChange({ kind: 'outside-change', occasion: id, period }) : new Map();
  return { changes: together(noted, told), isNew };
}

/** Kept times whose clash is still on the pages and has not been told outside of them. */
export async function unnotified(store: Store): Promise<readonly string[]> {
  const open = new Set(
    (await loadNotices(store)).filter(({ kind }) => kind === 'outside-change').map((one) => one.occasion),
  );
  const clashes = await loadClashes(store);
  return [...clashes].filter(([id, clash]) => open.has(id) && clash.notifiedAt === undefined).map(([id]) => id);
}

export async function noteNotified(store: Store, ids: readonly string[], now: Instant): Promise<void> {
  const clashes = await loadClashes(store);
  const noted = ids.flatMap((id) => {
    const clash = clashes.get(id);
    return clash ? [[keyOf(id), { ...clash, notifiedAt: now }] as const] : [];
  });
  await store.write(new Map(noted));
}
