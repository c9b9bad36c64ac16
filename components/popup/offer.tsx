import { useCallback, useState } from 'react';
import { FailureNote } from '#components/ui/failure-note.tsx';
import { useFocusAfter } from '#components/ui/use-focus-after.ts';
import type { Asked } from '#components/ui/use-request.ts';
import type { House, KeptTime, Settings } from '#lib/messages.ts';
import { dayMs } from '#lib/time/period.ts';
import { say } from '#lib/words.ts';
import { FreeOffer } from './free-offer.tsx';
import { KeptOffer } from './kept-offer.tsx';
import './offer.css';

interface Props {
  readonly house: Asked<House>;
  readonly settings: Settings | undefined;
}

/** The time that is kept, else the best that is free, else why there is none. */
export function Offer({ house, settings }: Props) {
  const [news, setNews] = useState('');
  const [justKept, setJustKept] = useState<KeptTime>();
  const [part, focusPart] = useFocusAfter<HTMLElement>();
  const { again } = house;
  const tell = useCallback(
    (text: string) => {
      setNews(text);
      setJustKept(undefined);
      focusPart();
      again();
    },
    [again, focusPart],
  );
  const keep = useCallback(
    (kept: KeptTime) => {
      setNews('');
      setJustKept(kept);
      focusPart();
      again();
    },
    [again, focusPart],
  );
  return (
    <section ref={part} className="offer-part" tabIndex={-1} aria-label={say('popup_offer')}>
      <OfferNow house={house} settings={settings} justKept={justKept} onKept={keep} onDone={tell} />
      <p role="status" className="offer-news small soft">
        {news}
      </p>
    </section>
  );
}

interface NowProps extends Props {
  readonly justKept: KeptTime | undefined;
  readonly onKept: (kept: KeptTime) => void;
  readonly onDone: (news: string) => void;
}

function OfferNow({ house, settings, justKept, onKept, onDone }: NowProps) {
  if (house.state === 'waiting') {
    return (
      <p className="offer soft" role="status">
        {say('popup_looking')}
      </p>
    );
  }
  if (house.state === 'failed') {
    return (
      <div className="offer">
        <FailureNote kind={house.kind} onAgain={house.again} />
      </div>
    );
  }
  if (house.value.firstRun) return <Begin />;
  const { next, zone, madeAt } = house.value;
  const kept = next !== undefined && next.period.start - madeAt < 7 * dayMs ? next : justKept;
  if (kept !== undefined) {
    const fresh = kept.occasion === justKept?.occasion;
    return <KeptOffer kept={kept} fresh={fresh} thing={settings} zone={zone} onDone={onDone} />;
  }
  return <FreeOffer house={house.value} wishedMinute={settings?.wishedMinute} onKept={onKept} />;
}

function Begin() {
  return (
    <div className="offer">
      <p className="offer-words">{say('popup_start_text')}</p>
      <a className="button" href="/home.html#/start">
        {say('popup_start')}
      </a>
    </div>
  );
}
