import { useState } from 'react';
import type { Tapped } from '#components/house/house.tsx';
import { useAct } from '#components/ui/use-act.ts';
import { useRequest } from '#components/ui/use-request.ts';
import type { KeptTime } from '#lib/messages.ts';
import { HouseDialogs } from './house-dialogs.tsx';
import { HintLine, StatusLine, Trouble } from './lines.tsx';
import type { NewTabView } from './new-tab-view.tsx';
import type { PageState } from './page-state.ts';
import { useAppreciation } from './use-appreciation.ts';
import { useHouse } from './use-house.ts';
import { useNow } from './use-now.ts';
import { useSettingsMemory, useSky, useSnapshotMemory } from './use-page-memory.ts';
import { useWordsShown } from './use-words-shown.ts';

interface Props {
  /** The view that the first paint used. */
  readonly View: typeof NewTabView;
  /** What the first paint drew: the first render draws the same. */
  readonly initial: PageState;
  /** Gives this tab back to the browser. */
  readonly onHandOver: () => void;
}

/** The new tab while it lives: asks, turns with the clock, and answers taps. */
export function NewTab({ View, initial, onHandOver }: Props) {
  const now = useNow(initial.now);
  const { house, view, failed, again } = useHouse(initial.view, now);
  const { hidden, revealed, hide, show } = useWordsShown(initial.hidden, view, now);
  const { sentence, draft, written, hint, actions } = useAppreciation(view, initial.draft, house?.partnerName ?? '');
  const [writing, setWriting] = useState(false);
  const [tapped, setTapped] = useState<Tapped>();
  const [justKept, setJustKept] = useState<KeptTime>();
  const { run: dismiss } = useAct('dismissNotice');
  const { run: letGo } = useAct('letGo');

  useSky(now);
  useSnapshotMemory(house === undefined ? undefined : view);
  useSettingsMemory(useRequest('readSettings', {}, ['settings']), onHandOver);
  const close = () => setTapped(undefined);
  const forgetKept = useState(() => () => setJustKept(undefined))[0];

  return (
    <>
      <View
        view={view && { ...view, sentence }}
        {...{ now, draft, written, hidden, revealed, writing }}
        hint={<HintLine hint={hint} />}
        status={<StatusLine {...{ failed, again, justKept }} zone={view?.zone ?? 'UTC'} forget={forgetKept} />}
        trouble={failed && <Trouble kind={failed} again={again} />}
        actions={{
          sentence: actions,
          house: { tap: setTapped, dismiss: ({ occasion }) => void dismiss({ occasion }), hide },
          show,
          writeFirst: () => setWriting(true),
          notThisWeek: () => view?.next && void letGo({ occasion: view.next.occasion }),
        }}
      />
      {tapped !== undefined && (
        <HouseDialogs
          {...{ tapped, house, now }}
          onKept={(kept) => {
            setJustKept(kept);
            close();
          }}
          onClose={close}
        />
      )}
    </>
  );
}
