import { useEffect, useMemo, useRef } from 'react';
import { type HouseView, houseView } from '#components/house/house-view.ts';
import type { NoteKind } from '#components/ui/failure-sentence.ts';
import { useRequest } from '#components/ui/use-request.ts';
import { type House, request } from '#lib/messages.ts';
import { type Instant, minuteMs } from '#lib/time/period.ts';
import { words } from '#lib/words.ts';

export interface HouseState {
  readonly house: House | undefined;
  readonly view: HouseView | undefined;
  /** The house could not be asked for; what is shown is the last picture. */
  readonly failed: NoteKind | undefined;
  readonly again: () => void;
}

const staleMs = 30 * minuteMs;

function isStale(house: House, now: Instant): boolean {
  return house.health.some((link) => link.kind === undefined && now - (link.readAt ?? 0) > staleMs);
}

/** The house as the background knows it, drawn anew each minute; the stored picture until it answers. */
export function useHouse(stored: HouseView | undefined, now: Instant): HouseState {
  const asked = useRequest('readHouse', { fresh: false }, ['house', 'settings', 'accounts']);
  const today = useRequest('todaysAppreciation', {}, ['journal', 'settings']);
  const house = asked.state === 'ready' ? asked.value : undefined;
  const said = today.state === 'ready' ? today.value : undefined;
  const failed = asked.state === 'failed' ? asked.kind : undefined;

  useRefresh(house, now);
  useNewDay(now, asked.again, today.again);

  const view = useMemo(() => {
    if (house === undefined) return stored;
    const drawn = houseView(house, words(), now, said);
    return said === undefined && stored?.sentence ? { ...drawn, sentence: stored.sentence } : drawn;
  }, [house, said, stored, now]);
  return { house, view, failed, again: asked.again };
}

/** What is older than thirty minutes is read again, once for each time that it was found so. */
function useRefresh(house: House | undefined, now: Instant): void {
  const lastAsked = useRef(0);
  useEffect(() => {
    if (house === undefined || document.hidden || !isStale(house, now)) return;
    if (now - lastAsked.current < staleMs) return;
    lastAsked.current = now;
    // Its news comes as `changed`; its failure stands in the health of the next answer.
    request('readHouse', { fresh: true }).catch(() => undefined);
  }, [house, now]);
}

/** Midnight, on the clock of this machine, turns the page. */
function useNewDay(now: Instant, ...askAgain: readonly (() => void)[]): void {
  const date = new Date(now).toDateString();
  const last = useRef(date);
  useEffect(() => {
    if (last.current === date) return;
    last.current = date;
    for (const again of askAgain) again();
  });
}
