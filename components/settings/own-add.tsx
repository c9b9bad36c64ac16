import { type FormEvent, useId, useState } from 'react';
import { FacetChips } from '#components/ideas/facet-chips.tsx';
import { lengthsOf } from '#components/ideas/lengths.ts';
import { oneLine } from '#components/ideas/one-line.ts';
import { FailureNote } from '#components/ui/failure-note.tsx';
import { useAct } from '#components/ui/use-act.ts';
import { WritingLine } from '#components/ui/writing.tsx';
import { little } from '#lib/practice/content-lists.ts';
import type { Facets, IdeaList } from '#lib/practice/ideas/idea.ts';
import { type ContentKind, mostOwn, newItems, type OwnContent, type OwnItem } from '#lib/practice/own-content.ts';
import { longestLine } from '#lib/practice/own-content-schema.ts';
import { type MessageKey, say } from '#lib/words.ts';

interface Props {
  readonly kind: ContentKind;
  readonly own: OwnContent;
}

const labels: Readonly<Record<ContentKind, MessageKey>> = {
  opening: 'own_new_opening',
  micro: 'own_new_idea',
  weekly: 'own_new_idea',
  surprise: 'own_new_surprise',
  midday: 'own_new_midday',
  light: 'own_new_question',
  middle: 'own_new_question',
  deep: 'own_new_question',
};

function findList(kind: ContentKind): IdeaList | undefined {
  return kind === 'micro' || kind === 'weekly' ? kind : undefined;
}

/** One line more for a list; of an idea also what it asks for. */
export function OwnAdd({ kind, own }: Props) {
  const list = findList(kind);
  const news = useId();
  const [text, setText] = useState('');
  const [more, setMore] = useState('');
  const [facets, setFacets] = useState<Facets>(little[list ?? 'micro']);
  const { add, said, failed } = useAdding(own);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const line = { id: `own-${crypto.randomUUID()}`, kind, text: oneLine(text) };
    const sentence = oneLine(more);
    const item = { ...line, ...(list && { facets }), ...(list && sentence !== '' && { more: sentence }) };
    if (!(await add(item))) return;
    setText('');
    setMore('');
  };
  return (
    <form className="own-add" noValidate onSubmit={(event) => void submit(event)}>
      <div>
        <WritingLine
          label={say(labels[kind])}
          maxLength={longestLine}
          value={text}
          describedBy={news}
          onText={setText}
        />
        {kind === 'opening' && <p className="hint">{say('own_new_opening_hint')}</p>}
      </div>
      {list !== undefined && (
        <>
          <div>
            <WritingLine
              label={say('own_more')}
              maxLength={longestLine}
              value={more}
              describedBy={news}
              onText={setMore}
            />
          </div>
          <FacetChips facets={facets} lengths={lengthsOf(list)} onFacets={setFacets} />
        </>
      )}
      <div className="row">
        <button type="submit" className="button">
          {say('own_add')}
        </button>
        <span id={news} role="status" className="hint">
          {said}
        </span>
      </div>
      {failed !== undefined && <FailureNote kind={failed} />}
    </form>
  );
}

/** Adds, and says what came of it; what was not added stays in the fields. */
function useAdding(own: OwnContent) {
  const saving = useAct('saveOwnContent');
  const [said, setSaid] = useState('');
  const add = async (item: OwnItem) => {
    const odd = oddItem(own, item);
    if (odd === '' && (await saving.run({ add: [item] })) === undefined) {
      setSaid('');
      return false;
    }
    setSaid(odd || say('own_added'));
    return odd === '';
  };
  return { add, said, failed: saving.kind };
}

/** Why it cannot be added; empty: it can. */
function oddItem({ items }: OwnContent, item: OwnItem): string {
  if (item.text === '') return say('own_odd');
  if (items.length >= mostOwn) return say('own_full', mostOwn);
  return newItems(items, [item]).length === 0 ? say('own_have') : '';
}
