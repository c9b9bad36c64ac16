import type { ReactNode } from 'react';
import { House, type HouseActions } from '#components/house/house.tsx';
import type { HouseView } from '#components/house/house-view.ts';
import type { Instant } from '#lib/time/period.ts';
import { BlankHouse } from './blank-house.tsx';
import { Header } from './header.tsx';
import { Invitation } from './invitation.tsx';
import { type Draft, draftOn, type Mode, modeOf } from './page-state.ts';
import { Paused } from './paused.tsx';
import { QuietTime } from './quiet-time.tsx';
import { Sentence, type SentenceActions, type SentenceSize } from './sentence.tsx';

/** What React adds to the first paint: handlers, and the lines that come and go. */
export interface NewTabActions {
  readonly sentence: SentenceActions;
  readonly house: HouseActions;
  readonly show: () => void;
  readonly writeFirst: () => void;
  readonly notThisWeek: () => void;
}

interface Props {
  readonly view: HouseView | undefined;
  readonly now: Instant;
  readonly draft: Draft | undefined;
  readonly hidden: boolean;
  /** How many letters stand in the blanks by now; the draft holds what they began with. */
  readonly written?: number;
  readonly revealed?: boolean;
  /** First run, and the person wanted to write first. */
  readonly writing?: boolean;
  readonly status?: ReactNode;
  readonly hint?: ReactNode;
  /** In place of the sentence where nothing could be opened at all. */
  readonly trouble?: ReactNode;
  readonly actions?: NewTabActions;
}

/** The whole new tab. Pure: drawn once from the stored picture before the first paint, then by React on the same nodes. */
export function NewTabView(props: Props) {
  const { view, now, hidden, revealed = false, writing = false, actions, status } = props;
  const mode = modeOf(view, now, hidden, revealed);
  if (view !== undefined && mode === 'quiet') return <QuietTime view={view} now={now} actions={actions} />;
  const shown = mode === 'invite' && writing ? 'open' : mode;
  return (
    <div className={`newtab mode-${shown}`}>
      <div className="sky">
        <Header view={view} now={now} wordless={shown === 'wordless'} />
        <main className="stage">
          <Stage {...props} mode={shown} />
        </main>
      </div>
      <div className="ground">
        {view === undefined || (shown === 'later' && !coversNow(view, now)) ? (
          <BlankHouse />
        ) : (
          <House
            {...{ view, now, status }}
            wordless={shown === 'wordless'}
            aged={shown === 'later'}
            actions={actions?.house}
          />
        )}
      </div>
    </div>
  );
}

function coversNow(view: HouseView, now: Instant): boolean {
  return view.days.some(({ day }) => day.start <= now && now < day.end);
}

/** From so many letters on, a large sentence would push the house away; and from so many, any sentence. */
const longFrom = 90;
const veryLongFrom = 400;

function sizeOf(letters: number): SentenceSize {
  if (letters > veryLongFrom) return 'very-long';
  return letters > longFrom ? 'long' : 'usual';
}

function Stage({ mode, view, draft, written, hint, trouble, actions }: Props & { readonly mode: Mode }) {
  if (trouble !== undefined && (view === undefined || mode === 'blank')) return trouble;
  if (view === undefined || mode === 'blank' || mode === 'later') return null;
  if (mode === 'wordless') {
    return (
      <button type="button" className="button compact show" title={view.labels.hidden} onClick={actions?.show}>
        {view.labels.show}
      </button>
    );
  }
  if (mode === 'invite') return <Invitation labels={view.labels} onWrite={actions?.writeFirst} />;
  if (view.paused !== undefined) return <Paused paused={view.paused} answer={actions?.house.answer} />;
  if (view.sentence === undefined) return null;
  const { sentence, labels, dates } = view;
  const begun = draftOn(dates[0]?.start, draft);
  const kept = begun?.changes ? undefined : sentence.kept;
  const words = kept ?? begun;
  const letters = words === undefined ? 0 : words.deed.length + words.feeling.length;
  const size = sizeOf(kept === undefined ? (written ?? letters) : letters);
  return <Sentence {...{ sentence, kept, labels, size, hint }} draft={begun} actions={actions?.sentence} />;
}
