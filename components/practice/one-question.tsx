import { useEffect } from 'react';
import { contentText } from '#components/ideas/content-words.ts';
import { FailureNote } from '#components/ui/failure-note.tsx';
import { useRequest } from '#components/ui/use-request.ts';
import { request } from '#lib/messages.ts';
import { anIdea } from '#lib/practice/content-lists.ts';
import { say, words } from '#lib/words.ts';
import { CopyText } from './copy-text.tsx';

/** One question to be curious with, neither small talk nor a deep dive; the same all day, and none comes back soon. */
export function OneQuestion() {
  const content = useRequest('readContent', { list: 'middle' }, ['content']);
  const known = content.state === 'ready' ? content.value : undefined;
  const item = known && anIdea('middle', known.today, known.shown, { own: known.own });
  useEffect(() => {
    // Noting it is only for the rest it gets afterwards.
    if (item !== undefined) request('noteShown', { list: 'middle', item }).catch(() => undefined);
  }, [item]);
  if (content.state === 'failed') return <FailureNote kind={content.kind} onAgain={content.again} />;
  if (known === undefined) return <p role="status">{say('own_waiting')}</p>;
  if (item === undefined) return <p className="soft">{say('question_none')}</p>;
  const text = contentText(item, known.own, words());
  return (
    <div className="stack">
      <p className="sentence" dir="auto">
        {text}
      </p>
      <CopyText text={text} />
    </div>
  );
}
