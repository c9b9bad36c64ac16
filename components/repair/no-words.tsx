import { useId } from 'react';
import { contentText, ideaSentence } from '#components/ideas/content-words.ts';
import { ideasAddress } from '#components/ideas/ideas-address.ts';
import { ExerciseLine } from '#components/together/exercise-line.tsx';
import { FailureNote } from '#components/ui/failure-note.tsx';
import { today } from '#components/ui/today.ts';
import { useRequest } from '#components/ui/use-request.ts';
import { ideasWith } from '#lib/practice/content-lists.ts';
import { exercises } from '#lib/practice/exercises.ts';
import { fittingExercises } from '#lib/practice/fitting.ts';
import { fitting } from '#lib/practice/ideas/fitting.ts';
import { orderOfDay } from '#lib/practice/no-repeat.ts';
import { dayNumberOf } from '#lib/time/wall-time.ts';
import { say, words } from '#lib/words.ts';

const have = { minutes: 25, talking: 'none', touch: true } as const;
const fit = { minutes: 25, halfIt: false, inSeason: false, written: false };
const shown = 4;

/** What two people can share without a word, now. */
export function NoWords() {
  const id = useId();
  const quiet = fittingExercises(exercises, have, dayNumberOf(today()));
  return (
    <section aria-labelledby={id} className="stack">
      <h2 id={id} className="label">
        {say('roadblock_no_talk_now')}
      </h2>
      <ul className="together-list">
        {quiet.map((exercise) => (
          <ExerciseLine key={exercise.name} exercise={exercise} fit={fit} />
        ))}
      </ul>
    </section>
  );
}

/** And in a small time that is still to come. */
export function NoWordsIdeas() {
  const id = useId();
  return (
    <section aria-labelledby={id} className="stack">
      <h2 id={id} className="label">
        {say('roadblock_no_talk_ideas')}
      </h2>
      <QuietIdeas />
    </section>
  );
}

function QuietIdeas() {
  const content = useRequest('readContent', { list: 'micro' }, ['content']);
  if (content.state === 'failed') return <FailureNote kind={content.kind} onAgain={content.again} />;
  if (content.state === 'waiting') return <p role="status">{say('own_waiting')}</p>;
  const { own, today } = content.value;
  const wish = { minutes: have.minutes, talking: have.talking } as const;
  const quiet = fitting(orderOfDay(ideasWith('micro', own), today), wish).filter(({ over }) => over.length === 0);
  return (
    <>
      <ul className="roadblock-list">
        {quiet.slice(0, shown).map(({ idea: { id } }) => (
          <li key={id}>
            <span className="strong" dir="auto">
              {contentText(id, own, words())}
            </span>{' '}
            <span className="soft" dir="auto">
              {ideaSentence(id, own, words())}
            </span>
          </li>
        ))}
      </ul>
      <p>
        <a className="link" href={ideasAddress('micro', have.minutes)}>
          {say('roadblock_no_talk_more')}
        </a>
      </p>
    </>
  );
}
