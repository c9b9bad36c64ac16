import type { HouseView } from '#components/house/house-view.ts';
import type { Instant } from '#lib/time/period.ts';
import { clockText } from './clock.ts';

interface Props {
  readonly view: HouseView | undefined;
  readonly now: Instant;
  readonly wordless: boolean;
}

/** The time, the day, and the next kept time. */
export function Header({ view, now, wordless }: Props) {
  if (view === undefined) return <header className="top" />;
  const today = view.dates.findLast((date) => date.start <= now);
  const next = view.next !== undefined && view.next.period.end > now && !wordless ? view.next : undefined;
  return (
    <header className="top">
      <div className="today-line">
        <time className="clock">{clockText(new Date(now), view)}</time>
        {today !== undefined && !wordless && (
          <p className="date">
            <strong>{today.weekday}</strong>
            {today.rest}
          </p>
        )}
      </div>
      {next !== undefined && <NextKept next={next} label={view.labels.next} sameDay={isToday(view, now)} />}
    </header>
  );
}

/** The picture's 'tonight' is true only on the day it was made. */
function isToday(view: HouseView, now: Instant): boolean {
  const tomorrow = view.dates[1];
  return tomorrow !== undefined && now < tomorrow.start;
}

interface NextProps {
  readonly next: NonNullable<HouseView['next']>;
  readonly label: string;
  readonly sameDay: boolean;
}

function NextKept({ next, label, sameDay }: NextProps) {
  if (!sameDay) return null;
  return (
    <p className="next-kept">
      <span className="unseen">{label}</span>
      <span className={next.standing ? 'glow' : 'glow pending'} />
      <span>
        <strong>{next.summary}</strong> {next.when}
        {next.note !== undefined && <span className="next-note">{next.note}</span>}
      </span>
    </p>
  );
}
