import { useCallback, useState } from 'react';
import { KeepDialog } from '#components/house/keep-dialog.tsx';
import { keptName } from '#components/house/ritual-name.ts';
import { slotReason } from '#components/house/slot-reason.ts';
import { useFocusAfter } from '#components/ui/use-focus-after.ts';
import { useRequest } from '#components/ui/use-request.ts';
import type { House, KeptTime } from '#lib/messages.ts';
import { count, say, words } from '#lib/words.ts';
import { KeptRow } from './kept-row.tsx';
import { Suggested } from './suggested.tsx';
import './times.css';

export interface AskedSlot {
  readonly start: number;
  readonly end: number;
  readonly why: string;
}

interface Props {
  readonly house: House;
  /** The slot whose preview is open. */
  readonly asked: AskedSlot | undefined;
  readonly onAsk: (slot: AskedSlot | undefined) => void;
  /** The one primary action of the page stands elsewhere. */
  readonly hasPrimary: boolean;
  readonly again: () => void;
}

/** What is kept this week, and the times that would do. */
export function PlanTimes({ house, asked, onAsk, hasPrimary, again }: Props) {
  const [news, setNews] = useState('');
  const [times, focusTimes] = useFocusAfter<HTMLDivElement>();
  const tell = useCallback(
    (text: string) => {
      setNews(text);
      onAsk(undefined);
      focusTimes();
      again();
    },
    [again, focusTimes, onAsk],
  );
  const kept = keptOf(house);
  return (
    <div ref={times} className="plan-times" tabIndex={-1}>
      <p role="status" className="time-why plan-news">
        {news}
      </p>
      {kept.length > 0 && <KeptList kept={kept} zone={house.zone} onDone={tell} />}
      {house.pausedUntil === '' && (
        <Suggested
          isEmpty={kept.length === 0}
          primary={kept.length === 0 && !hasPrimary}
          partnerName={house.partnerName}
          zone={house.zone}
          onKeep={(slot) => onAsk({ ...slot.period, why: slotReason(slot, words()) })}
        />
      )}
      {asked !== undefined && (
        <KeepDialog
          period={{ start: asked.start, end: asked.end }}
          zone={house.zone}
          why={asked.why}
          onKept={() => tell('')}
          onClose={() => onAsk(undefined)}
        />
      )}
    </div>
  );
}

interface ListProps {
  readonly kept: readonly KeptTime[];
  readonly zone: string;
  readonly onDone: (news: string) => void;
}

/** Those of this and the next weeks; a whole plan would be a list to work through. */
const shownFirst = 4;

function KeptList({ kept, zone, onDone }: ListProps) {
  const settings = useRequest('readSettings', {}, ['settings']);
  const [all, setAll] = useState(false);
  const thing = settings.state === 'ready' ? settings.value : undefined;
  const shown = all ? kept : kept.slice(0, shownFirst);
  return (
    <section aria-labelledby="plan-times">
      <h2 id="plan-times" tabIndex={-1}>
        {say('plan_kept')}
      </h2>
      <ul className="time-list">
        {shown.map((one) => (
          <KeptRow key={one.occasion} kept={one} name={keptName(one, thing, words())} zone={zone} onDone={onDone} />
        ))}
      </ul>
      {shown.length < kept.length && (
        <button type="button" className="link soft" onClick={() => setAll(true)}>
          {count('plan_more', kept.length - shown.length)}
        </button>
      )}
    </section>
  );
}

/** This week's kept times, and every one to come. */
function keptOf({ days, coming }: House) {
  const week = days.flatMap((day) => day.kept);
  return [...week, ...coming.filter((one) => week.every(({ occasion }) => occasion !== one.occasion))];
}
