import { useEffect, useState } from 'react';
import { TurnedToward } from '#components/bids/turned-toward.tsx';
import { useHideNow } from '#components/dignity/use-hide-now.ts';
import { WordsHidden } from '#components/dignity/words-hidden.tsx';
import { EveningLine } from '#components/evening/evening-line.tsx';
import { weekView } from '#components/house/week-view.ts';
import { CopyNudge } from '#components/journal/copy-nudge.tsx';
import { EndedAsk } from '#components/keepsakes/ended-ask.tsx';
import { BurnNote } from '#components/practice/burn-note.tsx';
import { useBackOnline } from '#components/ui/use-back-online.ts';
import { type Asked, useRequest } from '#components/ui/use-request.ts';
import type { House, Settings } from '#lib/messages.ts';
import { say, words } from '#lib/words.ts';
import { After, type How } from './after.tsx';
import { AutoBooked } from './auto-booked.tsx';
import { CheckIn } from './check-in.tsx';
import { MiddayLine } from './midday-line.tsx';
import { Offer } from './offer.tsx';
import { Paused } from './paused.tsx';
import { SmallThings } from './small-things.tsx';
import './popup.css';

const usualSeconds = 60;

/** A minute for each other, and the time that is free for it. */
export function Popup() {
  const { hidden, hide, show } = useHideNow();
  return hidden ? <HiddenPopup onShow={show} /> : <OpenPopup onHide={hide} />;
}

function HiddenPopup({ onShow }: { readonly onShow: () => void }) {
  return (
    <main className="popup">
      <WordsHidden onShow={onShow} />
    </main>
  );
}

function OpenPopup({ onHide }: { readonly onHide: () => void }) {
  const [burning, setBurning] = useState(false);
  const settings = useRequest('readSettings', {}, ['settings']);
  const house = useRequest('readHouse', { fresh: false }, ['house', 'settings', 'accounts']);
  const chosen = settings.state === 'ready' ? settings.value : undefined;
  const calm = chosen?.calm === true;
  useBackOnline();
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
      {chosen?.repairPinned === true && <PinnedRepair />}
      {house.state === 'ready' && house.value.pausedUntil === '' && <Lines house={house.value} again={house.again} />}
      <Main house={house} settings={chosen} />
      <SmallThings settings={chosen} />
      <nav className="popup-foot" aria-label={say('popup_foot')}>
        <a href="/home.html#/plan">{say('popup_plan')}</a>
        <a href="/home.html#/settings">{say('popup_settings')}</a>
        <button type="button" aria-haspopup="dialog" onClick={() => setBurning(true)}>
          {say('burn_link')}
        </button>
        <button type="button" aria-keyshortcuts="h" onClick={onHide}>
          {say('newtab_hide')}
        </button>
      </nav>
      {burning && <BurnNote onClose={() => setBurning(false)} />}
    </div>
  );
}

/** First of all, until it is taken down where it was put up. */
function PinnedRepair() {
  return (
    <p className="popup-line">
      <a className="link" href="/home.html#/repair">
        {say('popup_repair_pinned')}
      </a>
    </p>
  );
}

interface LinesProps {
  readonly house: House;
  readonly again: () => void;
}

/** What happened by itself first, then what is asked once, then what it is time for. */
function Lines({ house, again }: LinesProps) {
  return (
    <>
      <AutoBooked house={house} again={again} />
      <EndedAsk house={house} />
      {house.sundayDue && (
        <p className="popup-line">
          <a className="link" href="/home.html#/sunday">
            {say('sunday_due')}
          </a>
        </p>
      )}
      <EveningLine />
      <CopyNudge />
      <MiddayLine />
    </>
  );
}

interface MainProps {
  readonly house: Asked<House>;
  readonly settings: Settings | undefined;
}

/** The check-in and the time that is free or kept; in a pause a line that says so, and what stands. */
function Main({ house, settings }: MainProps) {
  const [after, setAfter] = useState<How>();
  const [writing, setWriting] = useState(false);
  const paused = house.state === 'ready' && house.value.pausedUntil !== '' ? house.value : undefined;
  if (paused !== undefined && !writing) {
    return (
      <main className="popup-main">
        <Paused house={paused} onWrite={() => setWriting(true)} again={house.again} />
        {paused.next !== undefined && <Offer house={house} settings={settings} />}
      </main>
    );
  }
  return (
    <main className="popup-main">
      {after === undefined ? (
        <CheckIn
          seconds={(settings?.checkInSeconds ?? usualSeconds) / (settings?.halfIt ? 2 : 1)}
          calm={settings?.calm === true}
          onKept={() => setAfter('kept')}
          onSaid={() => setAfter('said')}
          onLeave={() => setAfter('left')}
        />
      ) : (
        <After how={after} onBack={() => setAfter(undefined)} />
      )}
      {paused === undefined && <Offer house={house} settings={settings} />}
      {paused === undefined && house.state === 'ready' && !house.value.firstRun && (
        <TurnedToward house={house.value} small />
      )}
    </main>
  );
}

/** 'Busy week', where a usual week is known. */
function weekWord(house: House): string {
  if (house.usualHours === undefined || house.health.every((link) => link.readAt === undefined)) return '';
  return weekView(house, words()).head.replace(/\.$/, '');
}
