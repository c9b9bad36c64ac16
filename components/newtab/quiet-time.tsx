import type { HouseView } from '#components/house/house-view.ts';
import type { Instant } from '#lib/time/period.ts';
import type { NewTabActions } from './new-tab-view.tsx';

interface Props {
  readonly view: HouseView;
  readonly now: Instant;
  readonly actions: NewTabActions | undefined;
}

/** Kept time is now: the light, and when it ends. */
export function QuietTime({ view, actions }: Props) {
  const { next, labels } = view;
  if (next === undefined) return null;
  return (
    <main className="newtab mode-quiet">
      <div className="big-window" aria-hidden="true" />
      <h1 className="sentence display">{next.quiet}</h1>
      <p className="quiet-note">{`${next.summary}. ${labels.quietNote}`}</p>
      <div className="row middle">
        <button type="button" className="button" onClick={actions?.show}>
          {labels.quietLeave}
        </button>
        <button type="button" className="button" onClick={actions?.notThisWeek}>
          {labels.quietNotThisWeek}
        </button>
      </div>
    </main>
  );
}
