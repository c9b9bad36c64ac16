import { useEffect } from 'react';
import { type Minute, useMinute } from '#components/practice/use-minute.ts';
import type { Play } from '#lib/practice/player.ts';

/** A timer that runs as soon as its part is on the page, and stands still while the play is paused. */
export function useRunning(seconds: number, { state }: Pick<Play, 'state'>): Minute {
  const minute = useMinute(seconds);
  const { go, hold } = minute;
  useEffect(() => (state === 'paused' ? hold() : go()), [state, go, hold]);
  return minute;
}
