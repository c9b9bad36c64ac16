import { useEffect } from 'react';
import type { HouseView } from '#components/house/house-view.ts';
import { rememberLook } from '#components/ui/remember-look.ts';
import type { Answer } from '#components/ui/use-request.ts';
import type { Settings } from '#lib/messages.ts';
import type { Instant } from '#lib/time/period.ts';
import { memory, readView } from './page-state.ts';
import { skyOf } from './sky.ts';

/** Leaves the picture for the next new tab, unless a newer one is there. */
export function useSnapshotMemory(view: HouseView | undefined): void {
  useEffect(() => {
    if (view === undefined) return;
    const stored = readView(localStorage.getItem(memory.snapshot));
    if (stored === undefined || stored.madeAt <= view.madeAt) {
      localStorage.setItem(memory.snapshot, JSON.stringify(view));
    }
  }, [view]);
}

/** What must be known before the first paint: calm, and whether this page is wanted at all. */
export function useSettingsMemory(asked: Answer<Settings>, handOver: () => void): void {
  const settings = asked.state === 'ready' ? asked.value : undefined;
  useEffect(() => {
    if (settings === undefined) return;
    rememberLook(settings);
    if (settings.ownNewTab) handOver();
  }, [settings, handOver]);
}

/** The sky outside, as the hours pass. */
export function useSky(now: Instant): void {
  useEffect(() => {
    document.documentElement.dataset['sky'] = skyOf(new Date(now));
  }, [now]);
}
