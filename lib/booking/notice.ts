import type { OccasionId } from '#lib/planning/occasion.ts';
import type { Changes, Store } from '#lib/stores/store.ts';
import type { Period } from '#lib/time/period.ts';

/** Something that happened to a kept time without a tap here, told once on the pages. */
export interface Notice {
  readonly kind:
    | 'let-go-by-hand'
    | 'moved-by-hand'
    | 'taken-before-kept'
    | 'too-late'
    | 'clash'
    | 'outside-change'
    | 'not-invited'
    /** By the person's standing choices: `lib/requests/auto-plan.ts`. */
    | 'auto-booked'
    | 'auto-moved';
  readonly occasion: OccasionId;
  readonly period: Period;
}

/** One that is told in a line of its own; what was booked by itself is told as a list. */
export type Told = Notice & { readonly kind: Exclude<Notice['kind'], 'auto-booked'> };

export const isTold = (notice: Notice): notice is Told => notice.kind !== 'auto-booked';

const prefix = 'notice:';

export const noticeChange = (notice: Notice): Changes => new Map([[`${prefix}${notice.occasion}`, notice]]);

export const noticeDismissed = (occasion: OccasionId): Changes => new Map([[`${prefix}${occasion}`, undefined]]);

/** Those that ask for a choice come first. */
export async function loadNotices(store: Store): Promise<readonly Notice[]> {
  const notices = [...(await store.loadAll(prefix)).values()] as Notice[];
  const asks = ({ kind }: Notice) => Number(kind === 'outside-change');
  return notices.sort((a, b) => asks(b) - asks(a));
}
