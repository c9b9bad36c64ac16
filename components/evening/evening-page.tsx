import { Moment } from '#components/practice/moment.tsx';
import { textOf } from '#components/practice/text-of.ts';
import { Picture } from '#components/together/picture.tsx';
import { FailureNote } from '#components/ui/failure-note.tsx';
import { sentenceCase } from '#components/ui/sentence-case.ts';
import type { ComingEvening } from '#lib/messages.ts';
import { type EveningPart, eveningLists, eveningParts } from '#lib/practice/prompts.ts';
import { say, words } from '#lib/words.ts';
import { useChosen } from './use-chosen.ts';
import { useEvening } from './use-evening.ts';
import './evening.css';

/** The short list of the long evening that comes. */
export function EveningPage() {
  const evening = useEvening();
  if (evening.state === 'failed') return <FailureNote kind={evening.kind} onAgain={evening.again} />;
  if (evening.state === 'waiting') return <p role="status">{say('keepsakes_waiting')}</p>;
  const { coming } = evening.value;
  if (coming !== undefined) return <EveningList key={coming.occasion} coming={coming} />;
  return (
    <header>
      <h1 className="sentence sentence-page page-title">{say('evening_none')}</h1>
      <p className="page-lead">{say('evening_none_text')}</p>
      <p className="page-lead">
        <a className="link" href="#/plan">
          {say('evening_plan')}
        </a>
      </p>
    </header>
  );
}

function EveningList({ coming }: { readonly coming: ComingEvening }) {
  const { chosen, choose, failed } = useChosen(coming);
  const { list, ticked } = chosen;
  const parts = eveningLists[list] ?? eveningLists[0];
  const tick = (part: EveningPart, on: boolean) => {
    const left = ticked.filter((one) => one !== part);
    choose({ list, ticked: on ? [...left, part] : left });
  };
  const another = () => choose({ list: (list + 1) % eveningLists.length, ticked: [] });
  return (
    <div className="evening">
      <header>
        <h1 className="sentence sentence-page page-title">
          {say('evening_title', sentenceCase(words().relativeDay(coming.period.start, Date.now(), coming.zone)))}
        </h1>
        <p className="page-lead">{sentenceCase(words().when(coming.period, Date.now(), coming.zone))}</p>
      </header>
      <section aria-label={say('evening_list')}>
        <Moment picture={<Picture of="window" lit={ticked.length === eveningParts.length} />}>
          <ul className="evening-parts">
            {eveningParts.map((part) => (
              <li key={part}>
                <label className="evening-part">
                  <input
                    type="checkbox"
                    checked={ticked.includes(part)}
                    onChange={(event) => tick(part, event.target.checked)}
                  />
                  <span>
                    <span className="label">{say(`evening_${part}`)}</span>
                    <span className="sentence evening-text">{parts && textOf(parts[part])}</span>
                  </span>
                </label>
              </li>
            ))}
          </ul>
          <p>
            <button type="button" className="button compact" onClick={another}>
              {say('evening_another')}
            </button>
          </p>
          {failed !== undefined && <FailureNote kind={failed} onAgain={() => choose(chosen)} />}
        </Moment>
      </section>
      <p className="hint">{say('evening_hint')}</p>
    </div>
  );
}
