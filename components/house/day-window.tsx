import type { CSSProperties } from 'react';
import type { Instant } from '#lib/time/period.ts';
import { type DayView, type LampView, nowPlace, type Place, type SuggestionView } from './day-view.ts';
import type { HouseActions } from './house.tsx';

interface Props {
  readonly day: DayView;
  readonly now: Instant;
  readonly wordless: boolean;
  readonly aged: boolean;
  readonly actions: Pick<HouseActions, 'tap'> | undefined;
}

/** Custom properties, which the style sheet turns into top and height, or start and width where the house is a list. */
function placed(place: Place): CSSProperties {
  return { '--at': place.at, '--span': place.span } as CSSProperties;
}

/** One day: a window from waking to sleep. */
export function DayWindow({ day, now, wordless, aged, actions }: Props) {
  const isToday = day.day.start <= now && now < day.day.end;
  const past = day.day.end <= now;
  return (
    <li className={isToday ? 'day today' : past ? 'day past' : 'day'} aria-current={isToday ? 'date' : undefined}>
      <div className={day.unknown ? 'pane unknown' : 'pane'} data-warm={day.warm || undefined}>
        {!wordless && <span className="unseen">{day.summary}</span>}
        {day.curtains.map((curtain) => (
          <span
            key={`${curtain.at} ${curtain.span}`}
            className={curtain.soft ? 'curtain soft-curtain' : 'curtain'}
            style={placed(curtain)}
          />
        ))}
        {day.lamps.map((lamp) => (
          <Lamp key={lamp.occasion} lamp={lamp} wordless={wordless} actions={actions} />
        ))}
        {day.suggestion !== undefined && !aged && (
          <Suggestion suggestion={day.suggestion} wordless={wordless} actions={actions} />
        )}
        {isToday && <NowLine day={day} now={now} />}
      </div>
      <p className="day-label" aria-hidden="true">
        {!wordless && <span>{day.name}</span>}
        {!wordless && <span>{day.number}</span>}
      </p>
    </li>
  );
}

function NowLine({ day, now }: { readonly day: DayView; readonly now: Instant }) {
  const at = nowPlace(day.opening, now);
  return at === undefined ? null : <span className="now-line" style={placed({ at, span: '0%' })} />;
}

interface LampProps {
  readonly lamp: LampView;
  readonly wordless: boolean;
  readonly actions: Pick<HouseActions, 'tap'> | undefined;
}

function Lamp({ lamp, wordless, actions }: LampProps) {
  const look = lamp.standing ? 'lit' : 'lit pending';
  if (wordless) return <span className={look} style={placed(lamp)} />;
  return (
    <button
      type="button"
      className={look}
      style={placed(lamp)}
      aria-label={lamp.label}
      title={lamp.label}
      onClick={actions && (() => actions.tap({ occasion: lamp.occasion }))}
    >
      {lamp.text}
    </button>
  );
}

interface SuggestionProps {
  readonly suggestion: SuggestionView;
  readonly wordless: boolean;
  readonly actions: Pick<HouseActions, 'tap'> | undefined;
}

function Suggestion({ suggestion, wordless, actions }: SuggestionProps) {
  if (wordless) return <span className="could-be" style={placed(suggestion)} />;
  return (
    <button
      type="button"
      className="could-be"
      style={placed(suggestion)}
      aria-label={suggestion.label}
      title={suggestion.label}
      aria-haspopup="dialog"
      onClick={actions && (() => actions.tap({ suggestion }))}
    >
      {suggestion.text}
    </button>
  );
}
