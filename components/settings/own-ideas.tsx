import { useState } from 'react';
import { Chips } from '#components/ui/chips.tsx';
import { FailureNote } from '#components/ui/failure-note.tsx';
import { useRequest } from '#components/ui/use-request.ts';
import { type ContentKind, contentKinds } from '#lib/practice/own-content.ts';
import { say } from '#lib/words.ts';

import { OwnAdd } from './own-add.tsx';
import { OwnFile } from './own-file.tsx';
import { OwnLists } from './own-lists.tsx';
import { Section } from './section.tsx';
import './own-ideas.css';

/** What the person adds to the lists, puts away, keeps as a file and takes in. */
export function OwnIdeas() {
  const [kind, setKind] = useState<ContentKind>('opening');
  const content = useRequest('readContent', { list: 'opening' }, ['content']);
  return (
    <Section id="own" title={say('settings_own')}>
      <p className="soft">{say('own_about')}</p>
      <Chips
        legend={say('own_kind')}
        options={contentKinds.map((value) => ({ value, words: say(`own_kind_${value}`) }))}
        chosen={kind}
        onChoose={setKind}
      />
      {content.state === 'waiting' && (
        <p role="status" className="hint">
          {say('own_waiting')}
        </p>
      )}
      {content.state === 'failed' && <FailureNote kind={content.kind} onAgain={content.again} />}
      {content.state === 'ready' && (
        <>
          <OwnAdd key={`add ${kind}`} kind={kind} own={content.value.own} />
          <OwnLists key={`lists ${kind}`} kind={kind} own={content.value.own} />
          <hr className="rule" />
          <OwnFile own={content.value.own} />
        </>
      )}
    </Section>
  );
}
