import type { KeyboardEvent, ReactNode } from 'react';
import type { Labels, SentenceView } from '#components/house/house-view.ts';
import { fullStop } from './kept-sentence.ts';
import type { Draft } from './page-state.ts';

export type Blank = 'deed' | 'feeling';

export interface SentenceActions {
  readonly write: (blank: Blank, text: string) => void;
  /** Enter: on to the next blank, and from the last one Keep. */
  readonly enter: (blank: Blank) => void;
  readonly place: (blank: Blank, element: HTMLElement | null) => void;
  readonly keep: () => void;
  readonly copy: () => void;
  readonly another: () => void;
  /** Opens the kept sentence again. */
  readonly change: () => void;
  /** Leaves it as it was kept. */
  readonly leave: () => void;
  readonly busy: boolean;
  /** Called with the mark of the kept sentence: after Keep it the focus goes there. */
  readonly settle: (element: HTMLElement | null) => void;
  /** Mail and messages with the sentence in them; undefined until it is kept. */
  readonly mailAddress: string | undefined;
  readonly messagesAddress: string | undefined;
}

/** How much room its words take. */
export type SentenceSize = 'usual' | 'long' | 'very-long';

interface Props {
  readonly sentence: SentenceView;
  /** Today's words as they were kept; undefined while they are written. */
  readonly kept: SentenceView['kept'];
  readonly labels: Labels;
  readonly draft: Draft | undefined;
  readonly size: SentenceSize;
  readonly hint: ReactNode;
  readonly actions: SentenceActions | undefined;
}

/** Today's appreciation: one sentence with two blanks, or the sentence as it was kept. */
export function Sentence({ sentence, kept, labels, draft, size, hint, actions }: Props) {
  const locked = kept?.deed === '';
  const opening = kept === undefined ? (draft?.text ?? sentence.text) : sentence.text;
  return (
    <div className={kept === undefined ? 'appreciation' : 'appreciation is-kept'}>
      <h1 className="heading">{sentence.heading}</h1>
      <p className={size === 'usual' ? 'sentence display' : `sentence display ${size}`}>
        {locked ? (
          `${labels.kept}.`
        ) : (
          <>
            <span className="clause">
              {`${opening} `}
              {kept === undefined ? (
                <BlankField name="deed" {...{ labels, draft, actions }} />
              ) : (
                <Lit text={kept.deed} />
              )}
            </span>{' '}
            <span className="clause">
              {`${labels.middle} `}
              {kept === undefined ? (
                <BlankField name="feeling" {...{ labels, draft, actions }} />
              ) : (
                <Lit text={kept.feeling} />
              )}
              {kept === undefined ? null : fullStop(kept.feeling) || null}
            </span>
          </>
        )}
      </p>
      {locked ? null : kept === undefined ? (
        <WriteButtons changing={sentence.kept !== undefined} {...{ sentence, labels, actions }} />
      ) : (
        <KeptButtons {...{ sentence, labels, actions }} />
      )}
      <div className="hint" aria-live="polite">
        {!locked && hint}
      </div>
    </div>
  );
}

function Lit({ text }: { readonly text: string }) {
  return <span className="lit-words">{text}</span>;
}

interface BlankProps {
  readonly name: Blank;
  readonly labels: Labels;
  readonly draft: Draft | undefined;
  readonly actions: SentenceActions | undefined;
}

function onEnter(act: (() => void) | undefined) {
  return (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    act?.();
  };
}

/** Grows with its text and wraps with the sentence. The text is the element's own; React only gives it its first. */
function BlankField({ name, labels, draft, actions }: BlankProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: an input neither grows nor wraps within a sentence
    <span
      ref={actions && ((element) => actions.place(name, element))}
      className="blank"
      role="textbox"
      tabIndex={0}
      aria-label={labels[name]}
      contentEditable="plaintext-only"
      spellCheck={false}
      suppressContentEditableWarning
      suppressHydrationWarning
      onInput={actions && ((event) => actions.write(name, event.currentTarget.textContent))}
      onKeyDown={onEnter(actions && (() => actions.enter(name)))}
    >
      {draft?.[name] ?? ''}
    </span>
  );
}

type ButtonsProps = Pick<Props, 'sentence' | 'labels' | 'actions'>;

function WriteButtons({ changing, sentence, labels, actions }: ButtonsProps & { readonly changing: boolean }) {
  return (
    <div className="row middle">
      <button type="button" className="button lamp" aria-disabled={actions?.busy || undefined} onClick={actions?.keep}>
        {labels.keep}
      </button>
      <button type="button" className="button" onClick={actions?.copy}>
        {sentence.copy}
      </button>
      <button type="button" className="button" onClick={changing ? actions?.leave : actions?.another}>
        {changing ? labels.leave : labels.another}
      </button>
    </div>
  );
}

function KeptButtons({ sentence, labels, actions }: ButtonsProps) {
  return (
    <div className="row middle">
      <p className="kept-mark" tabIndex={-1} ref={actions?.settle}>
        <span className="glow" />
        {labels.kept}
      </p>
      <button type="button" className="button" onClick={actions?.copy}>
        {sentence.copy}
      </button>
      <a className="button" href={actions?.mailAddress ?? 'mailto:'}>
        {labels.mail}
      </a>
      <a className="button" href={actions?.messagesAddress ?? 'sms:'}>
        {labels.messages}
      </a>
      <button type="button" className="button" onClick={actions?.change}>
        {labels.change}
      </button>
    </div>
  );
}
