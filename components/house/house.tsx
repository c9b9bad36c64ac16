import type { ReactNode } from 'react';
import type { Instant } from '#lib/time/period.ts';
import type { LineView, TapView } from './ask-views.ts';
import type { SuggestionView } from './day-view.ts';
import { DayWindow } from './day-window.tsx';
import type { HouseView } from './house-view.ts';
import type { HealthView } from './line-views.ts';

/** What was tapped in the house: a window that could be lit, or one that is. */
export type Tapped = { readonly suggestion: SuggestionView } | { readonly occasion: string };

/** What a tap in the house does; without them (the first paint) nothing does. */
export interface HouseActions {
  readonly tap: (tapped: Tapped) => void;
  readonly answer: (tap: TapView) => void;
  readonly hide: () => void;
}

interface Props {
  readonly view: HouseView;
  readonly now: Instant;
  /** Windows only: somebody may be looking over the shoulder. */
  readonly wordless: boolean;
  /** The picture is of another day: only what has not changed since is drawn. */
  readonly aged?: boolean;
  /** What just happened, said once: 'Kept: tonight, 19:40 to 20:05. Undo'. */
  readonly status?: ReactNode;
  readonly actions?: HouseActions | undefined;
}

/** The week as a house seen from outside. Pure: the first paint and React draw the same. */
export function House({ view, now, wordless, aged = false, status, actions }: Props) {
  const lines = !wordless && !aged;
  return (
    <section className="house" aria-label={wordless ? undefined : view.labels.house}>
      {lines ? <WeekLine view={view} /> : <div className="house-head" />}
      {lines && view.lines.map((line) => <Line key={line.text} line={line} actions={actions} />)}
      <ol className="windows" aria-hidden={wordless ? true : undefined}>
        {view.days.map((day) => (
          <DayWindow key={day.date} {...{ day, now, wordless, aged, actions }} />
        ))}
      </ol>
      <div className="house-foot">
        {lines && <HealthLine health={view.health} fresh={isFresh(view.madeAt, now)} />}
        <div className="house-status" role="status">
          {status}
        </div>
        {!wordless && (
          <button type="button" className="link foot-link" aria-keyshortcuts="h" onClick={actions?.hide}>
            {view.labels.hide}
          </button>
        )}
      </div>
    </section>
  );
}

const freshMs = 60_000;

function isFresh(madeAt: Instant, now: Instant): boolean {
  return now - madeAt < freshMs && now >= madeAt;
}

function WeekLine({ view }: { readonly view: HouseView }) {
  const { week, labels } = view;
  return (
    <div className="house-head">
      <p className="week-line">
        <strong>{week.head}</strong> {week.rest}
      </p>
      <a className="quiet-link" href={week.link?.href ?? '/home.html#/plan'}>
        {week.link?.text ?? labels.plan}
      </a>
    </div>
  );
}

interface LineProps {
  readonly line: LineView;
  readonly actions: HouseActions | undefined;
}

function Line({ line, actions }: LineProps) {
  return (
    <p className="notice">
      {line.text !== '' && <span>{line.text}</span>}
      {line.link !== undefined && (
        <a className="link" href={line.link.href}>
          {line.link.text}
        </a>
      )}
      {line.taps.map((tap) => (
        <button key={tap.text} type="button" className="link" onClick={actions && (() => actions.answer(tap))}>
          {tap.text}
        </button>
      ))}
    </p>
  );
}

function HealthLine({ health, fresh }: { readonly health: HealthView | undefined; readonly fresh: boolean }) {
  if (health === undefined) return <p className="health" />;
  return (
    <p className={health.well ? 'health' : 'health unwell'}>
      <span>{fresh ? health.text : health.lasting}</span>
      {health.link !== undefined && (
        <a className="link" href={health.link.href}>
          {health.link.text}
        </a>
      )}
    </p>
  );
}
