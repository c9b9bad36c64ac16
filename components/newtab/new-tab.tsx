import { useCallback, useState } from 'react';
import type { Tapped } from '#components/house/house.tsx';
import { useAct } from '#components/ui/use-act.ts';
import { useBackOnline } from '#components/ui/use-back-online.ts';
import { useRequest } from '#components/ui/use-request.ts';
import type { KeptTime } from '#lib/messages.ts';
import { HintLine, StatusLine, Trouble } from './lines.tsx';
import type { NewTabView } from './new-tab-view.tsx';
import type { PageState } from './page-state.ts';
import { useAnswers } from './use-answers.ts';
import { useAppreciation } from './use-appreciation.ts';
import { useAwake } from './use-awake.ts';
import { useDialogs } from './use-dialogs.ts';
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
  /** Called once, when taps are answered. */
  readonly onAwake: () => void;
}

/** What was tapped in the house, and what came of it. */
function useTaps() {
  const [tapped, tap] = useState<Tapped>();
  const [justKept, setJustKept] = useState<KeptTime>();
  const close = useCallback(() => tap(undefined), []);
  const forget = useCallback(() => setJustKept(undefined), []);
  const keep = useCallback((kept: KeptTime) => {
    setJustKept(kept);
    tap(undefined);
  }, []);
  return { tapped, tap, close, justKept, keep, forget };
}

/** The new tab while it lives: asks, turns with the clock, and answers taps. */
export function NewTab({ View, initial, onHandOver, onAwake }: Props) {
  const now = useNow(initial.now);
  const { house, view, failed, again } = useHouse(initial.view, now);
  const { hidden, revealed, hide, show } = useWordsShown(initial.hidden, view, now);
  const { sentence, draft, written, hint, actions } = useAppreciation({
    view,
    begun: initial.draft,
    partnerName: house?.partnerName ?? '',
  });
  const { tapped, tap, close, justKept, keep, forget } = useTaps();
  const { Dialogs, failed: lost } = useDialogs(tapped !== undefined);
  const awake = useAwake(onAwake);
  const [writing, setWriting] = useState(false);
  const answers = useAnswers();
  const { run: letGo } = useAct('letGo');

  useSky(now);
  useBackOnline();
  useSnapshotMemory(house === undefined ? undefined : view);
  useSettingsMemory(useRequest('readSettings', {}, ['settings']), onHandOver);

  return (
    <>
      <View
        view={view && { ...view, sentence, lines: answers.open(view.lines) }}
        {...{ now, draft, written, hidden, revealed, writing }}
        hint={awake && <HintLine hint={hint} />}
        status={
          <StatusLine
            failed={lost ? 'gone' : (failed ?? answers.failed)}
            {...{ again, justKept, forget }}
            said={answers.said}
            zone={view?.zone ?? 'UTC'}
          />
        }
        trouble={failed && <Trouble kind={failed} again={again} />}
        actions={{
          sentence: actions,
          house: { tap, answer: answers.answer, hide },
          show,
          writeFirst: () => setWriting(true),
          // What others are invited to is let go where it is said that they are told.
          notThisWeek: () => {
            const next = house?.next;
            if (next && (next.theirs || next.invitation)) tap({ occasion: next.occasion });
            else if (view?.next) void letGo({ occasion: view.next.occasion });
          },
        }}
      />
      {tapped !== undefined && Dialogs !== undefined && (
        <Dialogs {...{ tapped, house, now }} onKept={keep} onClose={close} />
      )}
    </>
  );
}
