import type { SundayView } from '#lib/messages.ts';
import { say } from '#lib/words.ts';
import type { Place } from './use-steps.ts';

interface Props {
  readonly sunday: SundayView;
  readonly go: (to: Place) => void;
}

/** Not today: where it waits, and the way back. */
export function Skipped({ sunday, go }: Props) {
  const isSunday = sunday.dueAt !== undefined;
  return (
    <article className="sunday-inside">
      <h1 className="sentence sentence-page page-title" tabIndex={-1}>
        {say('sunday_skipped')}
      </h1>
      <p className="page-lead">{say(isSunday ? 'sunday_skipped_monday' : 'sunday_skipped_waits')}</p>
      <div className="row sunday-ways">
        <a className="button" href="#/plan">
          {say('sunday_to_plan')}
        </a>
        <button type="button" className="button" onClick={() => go(sunday.step ?? 'weight')}>
          {say('sunday_unskip')}
        </button>
      </div>
    </article>
  );
}
