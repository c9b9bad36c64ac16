import { useRef, useState } from 'react';
import { type HouseView, type SentenceView, sentenceView, type Today } from '#components/house/house-view.ts';
import type { NoteKind } from '#components/ui/failure-sentence.ts';
import { useAct } from '#components/ui/use-act.ts';
import type { Appreciation } from '#lib/messages.ts';
import { coachFor, type Nudge } from '#lib/practice/coach.ts';
import type { Instant } from '#lib/time/period.ts';
import { type MessageKey, words } from '#lib/words.ts';
import { mailAddress, messagesAddress, sentenceText, tidy } from './kept-sentence.ts';
import { type Draft, draftOn } from './page-state.ts';
import type { Blank, SentenceActions } from './sentence.tsx';
import { useBlanks, useDraft } from './use-draft.ts';

/** The quiet line under the sentence. */
export type Hint = { readonly say: MessageKey } | { readonly failed: NoteKind } | undefined;

export interface AppreciationState {
  readonly sentence: SentenceView | undefined;
  readonly draft: Draft | undefined;
  readonly written: number;
  readonly hint: Hint;
  readonly actions: SentenceActions;
}

const coachKeys: Readonly<Record<Nudge, MessageKey>> = {
  effort: 'coach_effort',
  character: 'coach_character',
  impact: 'coach_impact',
  compared: 'coach_compared',
  debt: 'coach_debt',
  'feeling-as-thought': 'coach_feeling_as_thought',
};

/** The sentence as it stands on the page now: kept, begun, or only opened. */
function standing(sentence: SentenceView | undefined, draft: Draft | undefined, middle: string) {
  const kept = draft?.changes ? undefined : sentence?.kept;
  const isKept = kept !== undefined;
  const { deed, feeling } = kept ?? { deed: tidy(draft?.deed ?? ''), feeling: tidy(draft?.feeling ?? '') };
  const begun = isKept ? sentence : (draft ?? sentence);
  const opening = { opening: begun?.opening ?? '', text: begun?.text ?? '' };
  const text = sentenceText(opening.text, deed, middle, feeling);
  return { isKept, deed, feeling, opening, text, isWhole: deed !== '' && feeling !== '' };
}

type Standing = ReturnType<typeof standing>;

/** Today's sentence; after Keep it at once the kept one, until the house knows of it or the day turns. */
function useKeptAtOnce(view: HouseView | undefined, partnerName: string, day: Instant | undefined) {
  const [kept, setKept] = useState<Today & { readonly over: string | undefined; readonly day: Instant | undefined }>();
  const shown = view?.sentence;
  const isAhead = kept !== undefined && kept.day === day && kept.over === wordsOf(shown);
  return {
    sentence: isAhead ? sentenceView(kept, partnerName, words()) : shown,
    keepAtOnce: (today: Today) => setKept({ ...today, over: wordsOf(shown), day }),
  };
}

function wordsOf(sentence: SentenceView | undefined): string | undefined {
  return sentence?.kept && JSON.stringify([sentence.opening, sentence.kept]);
}

type Tell = (message: MessageKey | undefined) => void;

/** Keep it: what is missing is asked for; what is kept takes the focus with it. */
function useKeep(now: Standing, focus: (blank: Blank) => void, tell: Tell, onKept: (kept: Appreciation) => void) {
  const { run, forget, state, kind } = useAct('keepAppreciation');
  const justKept = useRef(false);
  const keep = async () => {
    if (!now.isWhole) {
      tell('appreciation_empty');
      focus(now.deed === '' ? 'deed' : 'feeling');
      return;
    }
    const kept = await run({ opening: now.opening.opening, deed: now.deed, feeling: now.feeling });
    if (kept === undefined) return;
    tell(undefined);
    justKept.current = true;
    onKept(kept);
  };
  const settle = (element: HTMLElement | null) => {
    if (element === null || !justKept.current) return;
    justKept.current = false;
    element.focus();
  };
  return { keep, settle, forget, busy: state === 'busy', failed: kind };
}

/** Another opening, for the same words. */
function useAnother(now: Standing, onOther: (opening: Pick<Draft, 'opening' | 'text'>) => void) {
  const { run, kind } = useAct('anotherOpening');
  const another = async () => {
    const next = await run({ not: now.opening.opening });
    if (next === undefined) return;
    const { opening, text } = sentenceView({ opening: next.opening, kept: undefined }, '', words());
    onOther({ opening, text });
  };
  return { another, failed: kind };
}

interface Given {
  readonly view: HouseView | undefined;
  /** What was begun on an earlier page and not kept. */
  readonly begun: Draft | undefined;
  readonly partnerName: string;
}

/** The sentence while it is written, kept, and taken along. */
export function useAppreciation({ view, begun, partnerName }: Given): AppreciationState {
  const day = view?.dates[0]?.start;
  const { first, write, begin, forget, ...written } = useDraft(begun);
  const draft = draftOn(day, written.draft);
  const [said, tell] = useState<MessageKey>();
  const { sentence, keepAtOnce } = useKeptAtOnce(view, partnerName, day);
  const now = standing(sentence, draft, view?.labels.middle ?? '');
  const blanks = useBlanks(draft, (blank, text) => write(now.opening, { [blank]: text }));
  const keeping = useKeep(now, blanks.focus, tell, (kept) => {
    keepAtOnce({ opening: kept.opening, kept });
    forget();
  });
  const other = useAnother(now, (opening) => {
    tell(undefined);
    write(opening, {});
  });
  const typed = (blank: Blank, text: string) => {
    tell(undefined);
    keeping.forget();
    // An emptied element may keep a line break that would hold it open.
    if (text.trim() === '') blanks.clear(blank);
    write(now.opening, { [blank]: text });
  };
  return {
    sentence,
    draft: draft && { ...draft, ...first },
    written: (draft?.deed.length ?? 0) + (draft?.feeling.length ?? 0),
    hint: hintOf(now, said, keeping.failed ?? other.failed),
    actions: {
      write: typed,
      enter: (blank) => (blank === 'deed' ? blanks.focus('feeling') : void keeping.keep()),
      place: blanks.place,
      settle: keeping.settle,
      keep: () => void keeping.keep(),
      copy: async () => tell(await copied(now)),
      another: () => void other.another(),
      change: () => {
        begin({ ...now.opening, deed: now.deed, feeling: now.feeling, changes: String(day) });
        blanks.focus('deed');
      },
      leave: () => {
        tell(undefined);
        forget();
      },
      busy: keeping.busy,
      mailAddress: mailAddress(now.text),
      messagesAddress: messagesAddress(now.text),
    },
  };
}

async function copied(now: Standing): Promise<MessageKey> {
  if (!now.isWhole) return 'appreciation_empty';
  return navigator.clipboard.writeText(now.text).then(
    () => 'appreciation_copied' as const,
    () => 'appreciation_copy_failed' as const,
  );
}

function hintOf(now: Standing, said: MessageKey | undefined, failed: NoteKind | undefined): Hint {
  if (failed !== undefined) return { failed };
  if (said !== undefined) return { say: said };
  if (now.isKept) return { say: 'appreciation_kept_note' };
  const nudge = coachFor(now);
  if (nudge !== undefined) return { say: coachKeys[nudge] };
  return now.isWhole ? { say: 'appreciation_copy_note' } : undefined;
}
