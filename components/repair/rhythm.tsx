import { useId } from 'react';
import { FailureNote } from '#components/ui/failure-note.tsx';
import { useAct } from '#components/ui/use-act.ts';
import { useRequest } from '#components/ui/use-request.ts';
import { say } from '#lib/words.ts';
import { WeekHold } from './week-hold.tsx';

const daily = [
  { text: 'roadblock_daily_appreciation', href: '/newtab.html' },
  { text: 'roadblock_daily_hug', href: '#/together/hug' },
  { text: 'roadblock_daily_check_in', href: '/popup.html' },
] as const;

/** Back to each other in small steps: three things a day, one time a week, and repair where it is seen. */
export function Rhythm() {
  const ids = { daily: useId(), week: useId(), repair: useId() };
  return (
    <>
      <section aria-labelledby={ids.daily} className="stack">
        <h2 id={ids.daily} className="label">
          {say('roadblock_daily')}
        </h2>
        <ul className="roadblock-list">
          {daily.map(({ text, href }) => (
            <li key={text}>
              <a className="link" href={href}>
                {say(text)}
              </a>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby={ids.week} className="stack">
        <h2 id={ids.week} className="label">
          {say('roadblock_weekly')}
        </h2>
        <WeekHold label={say('roadblock_weekly_do')} />
      </section>
      <section aria-labelledby={ids.repair} className="stack">
        <h2 id={ids.repair} className="label">
          {say('roadblock_pin')}
        </h2>
        <Pin />
      </section>
    </>
  );
}

/** Puts repair first in the popup, until the same tap takes it down. */
function Pin() {
  const settings = useRequest('readSettings', {}, ['settings']);
  const saving = useAct('saveSettings');
  if (settings.state === 'failed') return <FailureNote kind={settings.kind} onAgain={settings.again} />;
  if (settings.state === 'waiting') return null;
  const { repairPinned } = settings.value;
  return (
    <>
      <p>
        <button
          type="button"
          className="button"
          aria-pressed={repairPinned}
          onClick={() => void saving.run({ repairPinned: !repairPinned })}
        >
          {say('roadblock_pin_do')}
        </button>
      </p>
      <p className="hint" role="status">
        {say(repairPinned ? 'roadblock_pinned' : 'roadblock_pin_hint')}
      </p>
      {saving.kind !== undefined && <FailureNote kind={saving.kind} />}
    </>
  );
}
