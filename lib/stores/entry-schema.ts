import * as v from 'valibot';
import { isSealed, type Sealed } from '#lib/sealing/sealed.ts';
import type { Instant } from '#lib/time/period.ts';
import type { CalendarDate } from '#lib/time/wall-time.ts';

/** In characters. A page takes less; a copy may come from a version that took more. */
const longest = 100_000;
const text = v.pipe(v.string(), v.maxLength(longest));
const base64 = v.pipe(
  v.string(),
  v.maxLength(8_000_000),
  v.check((value) => value.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(value), 'not base64'),
);
/** Scaled down by the page. As text it is sealed, asked for and saved in a copy like all that is written. */
export const photo = v.strictObject({ type: v.picklist(['image/jpeg', 'image/png', 'image/webp']), base64 });

/** What is written, by kind, as plain JSON: one line is all that a new kind needs. What is undefined is left out. */
export const writtenSchemas = {
  appreciation: v.strictObject({ opening: text, deed: text, feeling: text }),
  'check-in': v.strictObject({
    text,
    closeness: v.exactOptional(v.picklist(['keep', 'adjust', 'pause'])),
    energy: v.exactOptional(v.picklist(['low', 'some', 'plenty'])),
  }),
  'follow-up': v.strictObject({ text }),
  surprise: v.strictObject({ text }),
  hope: v.strictObject({ text }),
  seed: v.strictObject({ text }),
  keepsake: v.strictObject({ note: text, place: v.exactOptional(text), photo: v.exactOptional(photo) }),
  'private-note': v.strictObject({ text }),
} as const;

export type Photo = Readonly<v.InferOutput<typeof photo>>;
export type EntryKind = keyof typeof writtenSchemas;
export type Written<K extends EntryKind> = Readonly<v.InferOutput<(typeof writtenSchemas)[K]>>;
export const entryKinds = Object.keys(writtenSchemas) as readonly EntryKind[];

/** What is known of an entry while it is sealed. */
export interface EntryFacts<K extends EntryKind = EntryKind> {
  /** One of its kind has it: what there is one of a day or a week is named by that. */
  readonly id: string;
  readonly kind: K;
  /** The day that it belongs to. */
  readonly date: CalendarDate;
  readonly madeAt: Instant;
  /** When something is to come of it; left out: nothing is. */
  readonly due?: CalendarDate;
  /** Of what is due: left out, it is open. */
  readonly settled?: 'done' | 'let-go';
}

/** One entry of the journal, of any kind: facts, and what was written. */
export interface Entry<K extends EntryKind = EntryKind> extends EntryFacts<K> {
  readonly written: Written<K> | Sealed;
}

/** An entry that can be read. */
export interface OpenEntry<K extends EntryKind = EntryKind> extends EntryFacts<K> {
  readonly written: Written<K>;
}

/** As `lib/time` writes a day; the schema takes no other. */
const date = v.pipe(v.string(), v.isoDate());
const facts = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[\w.:-]{1,100}$/)),
  kind: v.picklist(entryKinds),
  date,
  madeAt: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  due: v.exactOptional(date),
  settled: v.exactOptional(v.picklist(['done', 'let-go'])),
});

/** An entry that can be read, out of what came in; undefined where it is none. */
export function findOpenEntry(value: unknown): OpenEntry | undefined {
  if (typeof value !== 'object' || value === null || !('written' in value)) return undefined;
  const { written, ...rest } = value;
  const known = v.safeParse(facts, rest);
  if (!known.success || isSealed(written)) return undefined;
  const text = v.safeParse(writtenSchemas[known.output.kind], written);
  return text.success ? { ...known.output, written: text.output } : undefined;
}

export function isOpen<K extends EntryKind>(entry: Entry<K>): entry is OpenEntry<K> {
  return !isSealed(entry.written);
}
