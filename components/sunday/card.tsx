import { type ReactNode, useId } from 'react';
import type { SundayStep, SundayView } from '#lib/messages.ts';
import { dayPeriod } from '#lib/time/wall-time.ts';
import { datesOfWeek } from '#lib/time/week.ts';
import { say, words } from '#lib/words.ts';
import { type Place, steps } from './use-steps.ts';

interface Props {
  readonly step: SundayStep;
  readonly sunday: SundayView;
  readonly title: string;
  readonly lead?: ReactNode;
  readonly children?: ReactNode;
  /** What leads on, where it is more than the next card. */
  readonly onward?: ReactNode;
  readonly go: (to: Place) => void;
  /** Runs before the card is left, and says whether it may be. */
  readonly leave?: () => Promise<boolean>;
}

/** One of the four: its place among them, one sentence, what there is to see or to do, and the ways on and back. */
export function Card({ step, sunday, title, lead, children, onward, go, leave }: Props) {
  const progress = useId();
  const index = steps.indexOf(step);
  const [before, after] = [steps[index - 1], steps[index + 1] ?? ('done' as const)];
  const to = async (place: Place) => {
    if (leave === undefined || (await leave())) go(place);
  };
  return (
    <article className="sunday-inside">
      <p id={progress} className="hint">
        {say('sunday_progress', index + 1, steps.length, weekText(sunday))}
      </p>
      <h1 className="sentence sentence-page page-title" tabIndex={-1} aria-describedby={progress}>
        {title}
      </h1>
      {lead !== undefined && <p className="page-lead">{lead}</p>}
      {children}
      <div className="row sunday-ways">
        {onward}
        <button
          type="button"
          className={onward === undefined ? 'button lamp' : 'button'}
          onClick={() => void to(after)}
        >
          {say(after === 'done' ? 'sunday_finish' : 'sunday_next')}
        </button>
        {before !== undefined && (
          <button type="button" className="button" onClick={() => void to(before)}>
            {say('sunday_back')}
          </button>
        )}
      </div>
      <p className="sunday-skip">
        <button type="button" className="link" onClick={() => void to('skipped')}>
          {say('sunday_skip')}
        </button>
      </p>
    </article>
  );
}

/** '30 November', Monday of the week that is planned. */
function weekText({ week }: SundayView): string {
  const [monday = ''] = datesOfWeek(week);
  return words().dayAndMonth(dayPeriod(monday, 'UTC').start, 'UTC');
}
