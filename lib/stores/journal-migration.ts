import { wallTimeAt } from '#lib/time/wall-time.ts';
import { datesOfWeek } from '#lib/time/week.ts';
import { copyOwed } from './copy-debt.ts';
import { findOpenEntry, type OpenEntry } from './entry-schema.ts';
import type { MigrationPlace } from './schema.ts';
import type { Changes, Store } from './store.ts';

/** What the first version kept, each kind in a shape of its own; unchecked. */
type Old = Readonly<Record<string, unknown>>;

const prefix = 'journal:';

/**
 * Version 1 → 2: every entry of the journal takes the one shape. What does not fit it is kept aside, where no page reads
 * it and nothing is lost.
 */
export async function journalInOneShape(store: Store, changes: Changes, place: MigrationPlace): Promise<void> {
  const found: OpenEntry[] = [];
  for (const [key, old] of await store.loadAll(prefix)) {
    const entry = findOpenEntry(entryFrom(key.slice(prefix.length), old, place));
    changes.set(key, undefined);
    if (entry === undefined) changes.set(`unread:${key}`, old);
    else found.push(entry);
  }
  found.sort((a, b) => a.madeAt - b.madeAt);
  for (const entry of found) changes.set(`${prefix}${entry.kind}:${entry.id}`, entry);
  const [oldest, newest] = [found[0]?.madeAt, found.at(-1)?.madeAt];
  if (oldest === undefined) return;
  for (const [key, value] of await copyOwed(store, oldest, newest)) changes.set(key, value);
}

function entryFrom(name: string, old: unknown, { zone }: MigrationPlace): unknown {
  const [kind = '', id = ''] = name.split(/:(.*)/s);
  if (kind === 'surprise') return surprise(id, old);
  if (typeof old !== 'object' || old === null) return undefined;
  const { madeAt, ...rest } = old as Old;
  const made = typeof madeAt === 'number' ? madeAt : 0;
  const day = wallTimeAt(made, zone).date;
  if (kind === 'appreciation') {
    const { opening, deed, feeling } = rest;
    return { id, kind, date: id, madeAt: made, written: { opening, deed, feeling } };
  }
  if (kind === 'check-in') {
    const { text, closeness, energy } = rest;
    const said = { ...(closeness === undefined ? {} : { closeness }), ...(energy === undefined ? {} : { energy }) };
    return { id: rest['id'], kind, date: day, madeAt: made, written: { text, ...said } };
  }
  const { text, date: due, state } = rest;
  const settled = state === 'open' ? {} : { settled: state };
  return { id: rest['id'], kind, date: day, madeAt: made, due, ...settled, written: { text } };
}

/** It stood under its week as a bare text. */
function surprise(week: string, text: unknown): unknown {
  if (!/^\d{4}-W\d{2}$/.test(week)) return undefined;
  const [monday = ''] = datesOfWeek(week);
  return {
    id: week,
    kind: 'surprise',
    date: monday,
    madeAt: Date.parse(monday),
    written: { text },
  };
}
