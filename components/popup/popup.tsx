import { useEffect, useRef, useState } from 'react';
import { weekView } from '#components/house/week-view.ts';
import { useRequest } from '#components/ui/use-request.ts';
import type { House } from '#lib/messages.ts';
import { say, words } from '#lib/words.ts';
import { CheckIn } from './check-in.tsx';
import { Offer } from './offer.tsx';
import './popup.css';

const usualSeconds = 60;

/** A minute for each other, and the time that is free for it. */
export function Popup() {
  const settings = useRequest('readSettings', {}, ['settings']);
  const house = useRequest('readHouse', { fresh: false }, ['house', 'settings', 'accounts']);
  const [kept, setKept] = useState(false);
  const chosen = settings.state === 'ready' ? settings.value : undefined;
  const calm = chosen?.calm === true;
  useEffect(() => {
    document.documentElement.toggleAttribute('data-calm', calm);
  }, [calm]);

  return (
    <div className="popup">
      <header className="popup-head">
        <span className="popup-name">
          <span className="glow" aria-hidden="true" />
          {say('appName')}
        </span>
        <span className="soft">{house.state === 'ready' && weekWord(house.value)}</span>
      </header>
      <main className="popup-main">
        {kept ? (
          <CheckInKept onMore={() => setKept(false)} />
        ) : (
          <CheckIn seconds={chosen?.checkInSeconds ?? usualSeconds} calm={calm} onKept={() => setKept(true)} />
        )}
        <Offer house={house} settings={chosen} />
      </main>
      <nav className="popup-foot" aria-label={say('popup_foot')}>
        <a href="/home.html#/plan">{say('popup_plan')}</a>
        <a href="/home.html#/settings">{say('popup_settings')}</a>
      </nav>
    </div>
  );
}

/** 'Busy week', where a usual week is known. */
function weekWord(house: House): string {
  if (house.usualHours === undefined || house.health.every((link) => link.readAt === undefined)) return '';
  return weekView(house, words()).head.replace(/\.$/, '');
}

function CheckInKept({ onMore }: { readonly onMore: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="check-in check-in-kept">
      <h1 ref={heading} className="sentence check-in-ask" tabIndex={-1}>
        {say('popup_kept_title')}
      </h1>
      <p className="soft">{say('popup_kept_text')}</p>
      <p>
        <button type="button" className="button compact" onClick={onMore}>
          {say('popup_kept_more')}
        </button>
      </p>
    </div>
  );
}
