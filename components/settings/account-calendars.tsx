import { FailureNote } from '#components/ui/failure-note.tsx';
import { failureText } from '#components/ui/failure-sentence.ts';
import { say } from '#lib/words.ts';
import type { AccountProps } from './account-card.tsx';
import { useTicks } from './use-ticks.ts';

/** Which calendars count as busy, by tick. Names are foreign text. */
export function AccountCalendars({ account, onChanged }: AccountProps) {
  const { tick, isTicked, kind } = useTicks(account, onChanged);
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
                checked={isTicked(calendar) && !calendar.porchlight}
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
      {kind !== undefined && <FailureNote kind={kind} />}
    </fieldset>
  );
}
