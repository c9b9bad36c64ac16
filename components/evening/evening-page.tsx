import { textOf } from '#components/practice/text-of.ts';
import { Picture } from '#components/together/picture.tsx';
import '#components/together/together.css';
import { FailureNote } from '#components/ui/failure-note.tsx';
import { sentenceCase } from '#components/ui/sentence-case.ts';
import { useAct } from '#components/ui/use-act.ts';
import type { ComingEvening } from '#lib/messages.ts';
import { type EveningPart, eveningLists, eveningParts } from '#lib/practice/prompts.ts';
import { say, words } from '#lib/words.ts';
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
  const choosing = useAct('chooseEvening');
  const { occasion, list, ticked } = coming;
  const parts = eveningLists[list] ?? eveningLists[0];
  const tick = (part: EveningPart, on: boolean) => {
    const left = ticked.filter((one) => one !== part);
    void choosing.run({ occasion, list, ticked: on ? [...left, part] : left });
  };
  const another = () => void choosing.run({ occasion, list: (list + 1) % eveningLists.length, ticked: [] });
  return (
    <div className="evening">
      <header>
        <h1 className="sentence sentence-page page-title">
          {say('evening_title', sentenceCase(words().relativeDay(coming.period.start, Date.now(), coming.zone)))}
        </h1>
        <p className="page-lead">{sentenceCase(words().when(coming.period, Date.now(), coming.zone))}</p>
      </header>
      <section className="featured" aria-label={say('evening_list')}>
        <div className="featured-words">
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
          {choosing.kind !== undefined && <FailureNote kind={choosing.kind} />}
        </div>
        <div className="featured-picture">
          <Picture of="window" lit={ticked.length === eveningParts.length} />
        </div>
      </section>
      <p className="hint">{say('evening_hint')}</p>
    </div>
  );
}
