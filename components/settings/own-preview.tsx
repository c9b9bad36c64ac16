import { useEffect, useId, useRef } from 'react';
import { newItems, type OwnContent, type OwnItem } from '#lib/practice/own-content.ts';
import { count, say } from '#lib/words.ts';

interface Props {
  readonly own: OwnContent;
  readonly incoming: readonly OwnItem[];
  readonly onTake: (items: readonly OwnItem[]) => Promise<void>;
  readonly onLeave: () => void;
}

/** Every line that a file would bring, to read before it comes in. */
export function OwnPreview({ own, incoming, onTake, onLeave }: Props) {
  const title = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const fresh = newItems(own.items, incoming);
  const known = incoming.length - fresh.length;
  return (
    <section className="own-preview" aria-labelledby={title}>
      <h3 id={title} ref={heading} tabIndex={-1}>
        {say('own_preview')}
      </h3>
      <p>{sumText(fresh.length, known)}</p>
      <ul className="own-lines">
        {fresh.map(({ id, kind, text, more }) => (
          <li key={id} className="own-line">
            <span>
              <bdi>{text}</bdi>
              {more !== undefined && (
                <span className="hint" dir="auto">
                  {more}
                </span>
              )}
            </span>
            <span className="hint">{say(`own_kind_${kind}`)}</span>
          </li>
        ))}
      </ul>
      <div className="row">
        {fresh.length > 0 && (
          <button type="button" className="button" onClick={() => void onTake(fresh)}>
            {say('own_take_do')}
          </button>
        )}
        <button type="button" className="button" onClick={onLeave}>
          {say('own_take_not')}
        </button>
      </div>
    </section>
  );
}

function sumText(fresh: number, known: number): string {
  if (fresh === 0) return say('own_preview_none');
  const added = count('own_preview_new', fresh);
  return known === 0 ? added : `${added} ${count('own_preview_known', known)}`;
}
