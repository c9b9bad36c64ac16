import * as v from 'valibot';
import { mostOwn, type OwnItem } from './own-content.ts';
import { ownItem } from './own-content-schema.ts';

/** Larger than any list of five hundred lines. */
export const largestContentFile = 512 * 1024;

const version = 1;

/** Why a file was not taken in; each has its sentence. */
export type ContentProblem = 'too-large' | 'not-ours' | 'newer' | 'broken' | 'too-many' | 'nothing';

export type ContentAnswer =
  | { readonly ok: true; readonly items: readonly OwnItem[] }
  | {
      readonly ok: false;
      readonly problem: ContentProblem;
      /** Of `broken`, which item it is, counted from one. */
      readonly place?: number;
    };

/** The person's own lines as one readable file. */
export function contentFile(items: readonly OwnItem[]): string {
  return `${JSON.stringify({ porchlight: 'ideas', version, items }, undefined, 2)}\n`;
}

/** What a file holds. All of it can be used, or nothing is. */
export function readContentFile(text: string): ContentAnswer {
  if (text.length > largestContentFile) return { ok: false, problem: 'too-large' };
  const file = v.safeParse(frame, findJson(text));
  if (!file.success) return { ok: false, problem: 'not-ours' };
  if (file.output.version > version) return { ok: false, problem: 'newer' };
  const { items } = file.output;
  if (!Array.isArray(items)) return { ok: false, problem: 'not-ours' };
  if (items.length > mostOwn) return { ok: false, problem: 'too-many' };
  if (items.length === 0) return { ok: false, problem: 'nothing' };
  const read = items.map((item: unknown) => v.safeParse(ownItem, item));
  const broken = read.findIndex(({ success }) => !success);
  if (broken !== -1) return { ok: false, problem: 'broken', place: broken + 1 };
  return { ok: true, items: read.flatMap((item) => (item.success ? item.output : [])) };
}

/** What a newer version puts into its items is not known; that it is newer can be read. */
const frame = v.object({
  porchlight: v.literal('ideas'),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  items: v.unknown(),
});

/** Undefined for what is no JSON. */
function findJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined; // Any other file: it is told by what it is not.
  }
}
