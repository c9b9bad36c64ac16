import { useState } from 'react';
import { contentText, ideaSentence } from '#components/ideas/content-words.ts';
import { FailureNote } from '#components/ui/failure-note.tsx';
import { useAct } from '#components/ui/use-act.ts';
import { useFocusAfter } from '#components/ui/use-focus-after.ts';
import { ourKeys } from '#lib/practice/content-lists.ts';
import type { ContentKind, OwnContent, OwnItem } from '#lib/practice/own-content.ts';
import { count, say, words } from '#lib/words.ts';

interface Props {
  readonly kind: ContentKind;
  readonly own: OwnContent;
}

/** The person's own lines, then ours. */
export function OwnLists({ kind, own }: Props) {
  return (
    <>
      <Yours kind={kind} own={own} />
      <Ours kind={kind} own={own} />
    </>
  );
}

function Yours({ kind, own }: Props) {
  const saving = useAct('saveOwnContent');
  const [gone, setGone] = useState<OwnItem>();
  const [news, focusNews] = useFocusAfter<HTMLDivElement>();
  const yours = own.items.filter((item) => item.kind === kind);
  const remove = async (item: OwnItem) => {
    if ((await saving.run({ remove: [item.id] })) === undefined) return;
    setGone(item);
    focusNews();
  };
  const undo = async () => {
    if (gone === undefined || (await saving.run({ add: [gone] })) === undefined) return;
    setGone(undefined);
    focusNews();
  };
  return (
    <div>
      <h3>{say('own_yours')}</h3>
      {yours.length === 0 && <p className="hint">{say('own_yours_none')}</p>}
      <ul className="own-lines" aria-label={say('own_yours')}>
        {yours.map((item) => (
          <OwnLine key={item.id} id={item.id} own={own} act="own_delete" onAct={() => void remove(item)} />
        ))}
      </ul>
      <div ref={news} className="own-news hint" tabIndex={-1}>
        <span role="status">{gone !== undefined && say('own_deleted', gone.text)}</span>{' '}
        {gone !== undefined && (
          <button type="button" className="link" onClick={() => void undo()}>
            {say('own_undo')}
          </button>
        )}
      </div>
      {saving.kind !== undefined && <FailureNote kind={saving.kind} />}
    </div>
  );
}

function Ours({ kind, own }: Props) {
  const saving = useAct('saveOwnContent');
  const keys = ourKeys(kind);
  const away = keys.filter((key) => own.hidden.includes(key)).length;
  return (
    <details className="own-ours">
      <summary>
        {count('own_ours', keys.length)}
        {away > 0 && <span className="hint"> · {count('own_away', away)}</span>}
      </summary>
      <ul className="own-lines">
        {keys.map((key) => {
          const isAway = own.hidden.includes(key);
          const change = isAway ? { show: [key] } : { hide: [key] };
          return (
            <OwnLine
              key={key}
              id={key}
              {...{ own, isAway }}
              act={isAway ? 'own_show' : 'own_hide'}
              onAct={() => void saving.run(change)}
            />
          );
        })}
      </ul>
      {saving.kind !== undefined && <FailureNote kind={saving.kind} />}
    </details>
  );
}

interface LineProps {
  readonly id: string;
  readonly own: OwnContent;
  readonly act: 'own_delete' | 'own_hide' | 'own_show';
  readonly isAway?: boolean;
  readonly onAct: () => void;
}

function OwnLine({ id, own, act, isAway = false, onAct }: LineProps) {
  const text = contentText(id, own, words());
  const sentence = ideaSentence(id, own, words());
  return (
    <li className="own-line" data-away={isAway}>
      <span>
        <bdi>{text}</bdi>
        {sentence !== '' && (
          <span className="hint" dir="auto">
            {sentence}
          </span>
        )}
      </span>
      <button type="button" className="button compact" aria-label={say(`${act}_named`, text)} onClick={onAct}>
        {say(act)}
      </button>
    </li>
  );
}
