import { useState } from 'react';
import { Chips } from '#components/ui/chips.tsx';
import type { IdeaList } from '#lib/practice/ideas/idea.ts';
import { say } from '#lib/words.ts';
import { Ideas } from './ideas.tsx';
import { ideasAddressed } from './ideas-address.ts';

/** Ideas for a time that is kept, or could be. */
export function IdeasPage({ section }: { readonly section: string | undefined }) {
  const addressed = ideasAddressed(section);
  return <IdeasFor key={section} {...addressed} />;
}

interface Props {
  readonly list: IdeaList;
  readonly minutes: number | undefined;
}

function IdeasFor(addressed: Props) {
  const [list, setList] = useState(addressed.list);
  return (
    <>
      <h1 className="sentence sentence-page page-title">
        {say(list === 'micro' ? 'ideas_title_micro' : 'ideas_title_weekly')}
      </h1>
      <p className="page-lead">{say('ideas_lead')}</p>
      <div className="ideas-list">
        <Chips
          legend={say('ideas_list')}
          options={[
            { value: 'micro', words: say('plan_ritual_micro') },
            { value: 'weekly', words: say('plan_ritual_weekly') },
          ]}
          chosen={list}
          onChoose={setList}
        />
      </div>
      <Ideas key={list} list={list} minutes={list === addressed.list ? addressed.minutes : undefined} />
      <p className="ideas-own">
        <a className="link" href="#/settings/own">
          {say('ideas_own')}
        </a>
      </p>
    </>
  );
}
