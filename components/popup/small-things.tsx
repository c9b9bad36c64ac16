import { useState } from 'react';
import type { Settings } from '#lib/messages.ts';
import { say } from '#lib/words.ts';
import { SmallPlay } from './small-play.tsx';

/** What takes less than a minute, and the way to repair. */
export function SmallThings({ settings }: { readonly settings: Settings | undefined }) {
  const [playing, setPlaying] = useState<'hug' | 'five-breaths'>();
  return (
    <>
      <nav className="popup-foot popup-small" aria-label={say('popup_small')}>
        <button type="button" aria-haspopup="dialog" onClick={() => setPlaying('hug')}>
          {say('hug_title')}
        </button>
        <button type="button" aria-haspopup="dialog" onClick={() => setPlaying('five-breaths')}>
          {say('five_breaths_title')}
        </button>
        {settings?.repairPinned !== true && <a href="/home.html#/repair">{say('repair_title')}</a>}
      </nav>
      {playing !== undefined && settings !== undefined && (
        <SmallPlay name={playing} settings={settings} onClose={() => setPlaying(undefined)} />
      )}
    </>
  );
}
