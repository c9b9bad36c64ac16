import { useEffect, useState } from 'react';
import { contentText } from '#components/ideas/content-words.ts';
import { useRequest } from '#components/ui/use-request.ts';
import { type Output, request } from '#lib/messages.ts';
import { anIdea, contentWith } from '#lib/practice/content-lists.ts';
import { say, words } from '#lib/words.ts';

interface Props {
  readonly onTake: (text: string) => void;
}

/** One surprise for whoever has none in mind. Where the lists cannot be read there is none: the field is enough. */
export function SurpriseIdea({ onTake }: Props) {
  const content = useRequest('readContent', { list: 'surprise' }, ['content']);
  return content.state === 'ready' ? <Suggested content={content.value} onTake={onTake} /> : null;
}

function Suggested({ content, onTake }: Props & { readonly content: Output<'readContent'> }) {
  const { own } = content;
  const [id, another] = useSuggestion(content);
  if (id === undefined) return null;
  const text = contentText(id, own, words());
  return (
    <div className="surprise-idea">
      <p role="status" dir="auto">
        <span className="soft">{say('sunday_surprise_idea')}</span> {text}
      </p>
      <div className="row">
        <button type="button" className="button compact" onClick={() => onTake(text)}>
          {say('sunday_surprise_take')}
        </button>
        <button type="button" className="button compact" onClick={another}>
          {say('sunday_surprise_other')}
        </button>
      </div>
    </div>
  );
}

/** The one of today, and the way to the next one; what was shown rests for sixty days. */
function useSuggestion({ own, shown, today }: Output<'readContent'>) {
  const last = [shown[today] ?? []].flat().at(-1);
  const items = contentWith('surprise', own);
  const [picked, setPicked] = useState<string>();
  const standing = [picked, last].find((one) => one !== undefined && items.includes(one));
  const id = standing ?? anIdea('surprise', today, shown, { own });
  useEffect(() => {
    // What could not be noted may come again too soon: nothing that anyone has to be told.
    if (id !== undefined) request('noteShown', { list: 'surprise', item: id }).catch(() => undefined);
  }, [id]);
  // The answer is from before this page showed anything: what it showed since counts too.
  const [seen, setSeen] = useState<readonly string[]>([]);
  const another = () => {
    const now = [...seen, ...(id === undefined ? [] : [id])];
    setSeen(now);
    setPicked(anIdea('surprise', today, { ...shown, [today]: now }, { own, not: id }) ?? id);
  };
  return [id, another] as const;
}
