import { FailureNote } from '#components/ui/failure-note.tsx';
import { failureText } from '#components/ui/failure-sentence.ts';
import { useAct } from '#components/ui/use-act.ts';
import { say } from '#lib/words.ts';
import type { AccountProps } from './account-card.tsx';

/** Which calendars count as busy, by tick. Names are foreign text. */
export function AccountCalendars({ account, onChanged }: AccountProps) {
  const ticking = useAct('tickCalendar');
  const tick = async (calendarId: string, ticked: boolean) => {
    if ((await ticking.run({ accountId: account.id, calendarId, ticked })) !== undefined) onChanged();
  };
  if (account.calendars.length === 0) return null;
  return (
    <fieldset>
      <legend className="label">{say('account_calendars')}</legend>
      <ul className="ticks">
        {account.calendars.map((calendar) => (
          <li key={calendar.id}>
            <label className="tick">
              <input
                type="checkbox"
                checked={calendar.ticked && !calendar.porchlight}
                disabled={calendar.porchlight}
                onChange={(event) => void tick(calendar.id, event.target.checked)}
              />
              <span className="tick-words">
                <bdi className="clip">{calendar.name}</bdi>
                {calendar.primary && <span className="hint">{say('account_calendar_main')}</span>}
                {calendar.porchlight && <span className="hint">{say('account_calendar_own')}</span>}
              </span>
            </label>
            {calendar.failure !== undefined && (
              <p className="hint tick-trouble">{say(failureText(calendar.failure).sentence)}</p>
            )}
          </li>
        ))}
      </ul>
      {ticking.kind !== undefined && <FailureNote kind={ticking.kind} />}
    </fieldset>
  );
}
