import { type ReactNode, type Ref, useId, useState } from 'react';
import { FailureNote } from '#components/ui/failure-note.tsx';
import { useFocusAfter } from '#components/ui/use-focus-after.ts';
import { useRequest } from '#components/ui/use-request.ts';
import type { Output } from '#lib/messages.ts';
import { ideasWith } from '#lib/practice/content-lists.ts';
import { type Fitting, fitting } from '#lib/practice/ideas/fitting.ts';
import type { Facets, Idea, IdeaList } from '#lib/practice/ideas/idea.ts';
import { orderOfDay } from '#lib/practice/no-repeat.ts';
import type { OwnContent } from '#lib/practice/own-content.ts';
import { count, say, words } from '#lib/words.ts';
import { contentText, ideaSentence } from './content-words.ts';
import { FacetChips } from './facet-chips.tsx';
import { ideaAsks, ideaOver } from './idea-words.ts';
import { lengthsOf } from './lengths.ts';
import './ideas.css';

interface Props {
  readonly list: IdeaList;
  /** How long the time is that they are for; undefined: the person says. */
  readonly minutes?: number | undefined;
  /** What can be done with an idea, below it. */
  readonly action?: ((idea: Idea, title: string) => ReactNode) | undefined;
}

/** What two people could do in the time there is, by what else there is. */
export function Ideas({ list, minutes, action }: Props) {
  const content = useRequest('readContent', { list }, ['content']);
  if (content.state === 'waiting') {
    return (
      <p role="status" className="soft">
        {say('own_waiting')}
      </p>
    );
  }
  if (content.state === 'failed') return <FailureNote kind={content.kind} onAgain={content.again} />;
  return <Choice {...{ list, minutes, action }} content={content.value} />;
}

/** Neither everything nor nothing: what most days have. */
const usual = { energy: 'some', cost: 'small', place: 'near', talking: 'some' } as const;

type ChoiceProps = Pick<Props, 'list' | 'minutes' | 'action'> & { readonly content: Output<'readContent'> };

function Choice({ list, minutes, action, content: { own, today } }: ChoiceProps) {
  const filters = useId();
  const lengths = lengthsOf(list, minutes);
  const [wish, setWish] = useState<Facets>({ ...usual, minutes: minutes ?? lengths[1] ?? 0 });
  const found = fitting(orderOfDay(ideasWith(list, own), today), wish);
  return (
    <div className="ideas">
      <section className="ideas-filters" aria-labelledby={filters}>
        <h2 id={filters} className="unseen">
          {say('ideas_filters')}
        </h2>
        <FacetChips facets={wish} lengths={lengths} onFacets={setWish} />
      </section>
      <Found key={JSON.stringify(wish)} {...{ found, own, action }} />
    </div>
  );
}

const shownFirst = 6;

interface FoundProps extends Pick<Props, 'action'> {
  readonly found: readonly Fitting<Idea>[];
  readonly own: OwnContent;
}

function Found({ found, own, action }: FoundProps) {
  const title = useId();
  const [all, setAll] = useState(false);
  const [rest, focusRest] = useFocusAfter<HTMLLIElement>();
  const shown = all ? found : found.slice(0, shownFirst);
  const showAll = () => {
    setAll(true);
    focusRest();
  };
  return (
    <section aria-labelledby={title}>
      <h2 id={title} className="unseen">
        {say('ideas_found')}
      </h2>
      <p role="status" className="soft">
        {foundText(found)}
      </p>
      <ul className="ideas-found">
        {shown.map((fit, index) => (
          <IdeaLine key={fit.idea.id} {...{ fit, own, action }} place={index === shownFirst ? rest : undefined} />
        ))}
      </ul>
      {found.length > shown.length && (
        <button type="button" className="button compact" onClick={showAll}>
          {count('ideas_more', found.length - shown.length)}
        </button>
      )}
    </section>
  );
}

function foundText(found: readonly Fitting<Idea>[]): string {
  const [first] = found;
  if (first === undefined) return say('ideas_none');
  return first.over.length === 0 ? count('ideas_fit', found.length) : say('ideas_near');
}

interface LineProps extends Pick<FoundProps, 'own' | 'action'> {
  readonly fit: Fitting<Idea>;
  readonly place: Ref<HTMLLIElement> | undefined;
}

function IdeaLine({ fit, own, action, place }: LineProps) {
  const { idea } = fit;
  const title = contentText(idea.id, own, words());
  const sentence = ideaSentence(idea.id, own, words());
  const over = ideaOver(fit, words());
  return (
    <li ref={place} className="idea" tabIndex={-1}>
      <h3 className="idea-title">
        <bdi>{title}</bdi>
      </h3>
      {sentence !== '' && <p dir="auto">{sentence}</p>}
      <p className="hint">{ideaAsks(idea, words()).join(' · ')}</p>
      {over.length > 0 && <p className="idea-over">{over.join(', ')}</p>}
      {action?.(idea, title)}
    </li>
  );
}
