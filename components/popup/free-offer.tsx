import { useState } from 'react';
import { KeepDialog } from '#components/house/keep-dialog.tsx';
import { ObstacleNote } from '#components/house/obstacle-note.tsx';
import { slotReason } from '#components/house/slot-reason.ts';
import { hourWords, reasonAt } from '#components/plan/hour-words.ts';
import { FailureNote } from '#components/ui/failure-note.tsx';
import { sentenceCase } from '#components/ui/sentence-case.ts';
import { useNow } from '#components/ui/use-now.ts';
import { useRequest } from '#components/ui/use-request.ts';
import type { House, KeptTime } from '#lib/messages.ts';
import type { Slot } from '#lib/planning/slot.ts';
import { wallTimeAt } from '#lib/time/wall-time.ts';
import { say, words } from '#lib/words.ts';

interface Props {
  readonly house: House;
  readonly wishedMinute: number | undefined;
  readonly onKept: (kept: KeptTime) => void;
}

/** Tonight's best free time; this week's where tonight has none. */
export function FreeOffer({ house, wishedMinute = 20 * 60, onKept }: Props) {
  const tonight = useRequest('listSlots', { when: 'tonight' }, ['house', 'settings', 'accounts']);
  const week = useRequest('listSlots', { when: 'week' }, ['house', 'settings', 'accounts']);
  const [asked, setAsked] = useState<Slot>();
  if (tonight.state === 'waiting' || week.state === 'waiting') {
    return (
      <p className="offer soft" role="status">
        {say('popup_looking')}
      </p>
    );
  }
  if (tonight.state === 'failed') return <Trouble kind={tonight.kind} onAgain={tonight.again} />;
  if (week.state === 'failed') return <Trouble kind={week.kind} onAgain={week.again} />;
  const { obstacle } = tonight.value;
  if (obstacle !== undefined) {
    return (
      <div className="offer">
        <ObstacleNote obstacle={obstacle} onAgain={tonight.again} />
      </div>
    );
  }
  const slot = tonight.value.slots[0] ?? week.value.slots[0];
  if (slot === undefined) return <NoRoom house={house} wishedMinute={wishedMinute} />;
  return (
    <div className="offer">
      <SlotWords slot={slot} zone={house.zone} />
      <button type="button" className="button" aria-haspopup="dialog" onClick={() => setAsked(slot)}>
        {say('popup_keep')}
      </button>
      {asked !== undefined && (
        <KeepDialog
          period={asked.period}
          zone={house.zone}
          why={slotReason(asked, words())}
          onKept={onKept}
          onClose={() => setAsked(undefined)}
        />
      )}
    </div>
  );
}

function SlotWords({ slot, zone }: { readonly slot: Slot; readonly zone: string }) {
  const now = useNow(60_000);
  return (
    <div className="offer-words">
      <p className="offer-time">{sentenceCase(words().when(slot.period, now, zone))}</p>
      <p className="soft">{slotReason(slot, words())}</p>
    </div>
  );
}

function Trouble(props: Parameters<typeof FailureNote>[0]) {
  return (
    <div className="offer">
      <FailureNote {...props} />
    </div>
  );
}

/** No time at all: the reason at the hour that they would like best, and the page that tells the rest. */
function NoRoom({ house, wishedMinute }: { readonly house: House; readonly wishedMinute: number }) {
  const { date } = wallTimeAt(house.madeAt, house.zone);
  const hours = useRequest('explainHours', { date }, ['house', 'settings', 'accounts']);
  const hour = hours.state === 'ready' ? reasonAt(hours.value, wishedMinute) : undefined;
  return (
    <div className="offer">
      <div className="offer-words">
        <p className="offer-time">{say('popup_none')}</p>
        {hour !== undefined && hour.reason.kind !== 'offered' && (
          <p className="soft">
            {say(
              'popup_none_reason',
              words().time(hour.period.start, house.zone),
              hourWords(hour, house.zone, words()),
            )}
          </p>
        )}
      </div>
      <a className="button" href="/home.html#/plan/why">
        {say('popup_see_why')}
      </a>
    </div>
  );
}
