import { useCallback, useRef, useState } from 'react';
import type { NoteKind } from '#components/ui/failure-sentence.ts';
import { useRequest } from '#components/ui/use-request.ts';
import type { Picks, PlanView } from '#lib/messages.ts';
import type { RitualKey } from '#lib/planning/ritual.ts';
import type { WeeklyTime } from '#lib/planning/weekly-time.ts';
import type { Instant } from '#lib/time/period.ts';
import type { Month } from '#lib/time/week.ts';

/** Eight weeks as they are, or would be with what was picked on this page. */
export interface PlanPage {
  /** Undefined until the first answer; after a pick the last one stays until the new one is here. */
  readonly plan: PlanView | undefined;
  readonly waiting: boolean;
  readonly picks: Picks;
  /** What was tapped and is not in `plan` yet. */
  readonly picking: Picks;
  readonly kind: NoteKind | undefined;
  readonly pickTime: (ritual: RitualKey, time: WeeklyTime) => void;
  readonly pickEvening: (month: Month, start: Instant) => void;
  readonly forgetPicks: () => void;
  readonly again: () => void;
}

const none: Picks = { times: {}, evenings: {} };

export function usePlan(): PlanPage {
  const [picks, setPicks] = useState(none);
  const asked = useRequest('readPlan', picks, ['house', 'settings', 'accounts']);
  const last = useRef<PlanView>(undefined);
  if (asked.state === 'ready') last.current = asked.value;
  return {
    plan: last.current,
    waiting: asked.state === 'waiting',
    picks,
    picking: asked.state === 'waiting' ? picks : none,
    kind: asked.state === 'failed' ? asked.kind : undefined,

    pickTime: useCallback((ritual, { weekday, minute }) => {
      setPicks((before) => ({ ...before, times: { ...before.times, [ritual]: { weekday, minute } } }));
    }, []),
    pickEvening: useCallback((month, start) => {
      setPicks((before) => ({ ...before, evenings: { ...before.evenings, [month]: start } }));
    }, []),
    forgetPicks: useCallback(() => setPicks(none), []),
    again: asked.again,
  };
}
