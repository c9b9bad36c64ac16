import type { OccasionId } from '#lib/planning/occasion.ts';
import type { Changes, Store } from '#lib/stores/store.ts';
import type { Period } from '#lib/time/period.ts';

/** Something that happened to a kept time without a tap here, told once on the pages. */
export interface Notice {
  readonly kind: 'let-go-by-hand' | 'moved-by-hand' | 'taken-before-kept' | 'too-late' | 'clash';
  readonly occasion: OccasionId;
  readonly period: Period;
}

const prefix = 'notice:';

export const noticeChange = (notice: Notice): Changes => new Map([[`${prefix}${notice.occasion}`, notice]]);

export const noticeDismissed = (occasion: OccasionId): Changes => new Map([[`${prefix}${occasion}`, undefined]]);

export async function loadNotices(store: Store): Promise<readonly Notice[]> {
  return [...(await store.loadAll(prefix)).values()] as Notice[];
}
