import { Moment } from '#components/practice/moment.tsx';
import { SafetyLine } from '#components/practice/safety-line.tsx';
import { minutesText } from '#components/practice/text-of.ts';
import { ExerciseLine } from '#components/together/exercise-line.tsx';
import { Picture } from '#components/together/picture.tsx';
import { playAddress } from '#components/together/play-address.ts';
import { findExercise } from '#lib/practice/exercises.ts';
import { findRoadblock } from '#lib/practice/roadblocks.ts';
import { say } from '#lib/words.ts';
import { RoadblockCard } from './roadblock.tsx';
import { WhenHard } from './when-hard.tsx';
import './repair.css';

const lengths = [15, 25] as const;
/** What may come before it, or stay after it. */
const around = ['softer-start', 'needs', 'follow-up'] as const;
const usual = { minutes: 60, halfIt: false, inSeason: false, written: false };

/** Repair, or one of the cards for when it is hard. */
export function Repair({ section }: { readonly section: string | undefined }) {
  const roadblock = findRoadblock(section);
  return roadblock === undefined ? <RepairPage /> : <RoadblockCard key={section} roadblock={roadblock} />;
}

/** The way back to each other: three steps in fifteen or twenty-five minutes, and what may come before or instead. */
function RepairPage() {
  const repair = findExercise('repair');
  const others = around.flatMap((name) => findExercise(name) ?? []);
  return (
    <div className="repair">
      <header>
        <h1 className="sentence sentence-page page-title">{say('repair_page_title')}</h1>
        <p className="page-lead">{say('repair_page_lead')}</p>
      </header>
      {repair !== undefined && (
        <section>
          <Moment picture={<Picture of="lamps" />}>
            <ol className="repair-steps">
              {(['own', 'offer', 'align'] as const).map((step) => (
                <li key={step}>
                  <span className="strong">{say(`repair_step_${step}`)}</span>{' '}
                  <span className="soft">{say(`repair_step_${step}_text`)}</span>
                </li>
              ))}
            </ol>
            <p className="row">
              {lengths.map((minutes, index) => (
                <a
                  key={minutes}
                  className={index === 0 ? 'button lamp' : 'button'}
                  href={playAddress(repair, { minutes, written: false })}
                >
                  {say('together_begin', minutesText(minutes))}
                </a>
              ))}
              <a className="button" href={playAddress(repair, { minutes: 15, written: true })}>
                {say('together_write')}
              </a>
            </p>
          </Moment>
        </section>
      )}
      <ul className="together-list">
        {others.map((exercise) => (
          <ExerciseLine key={exercise.name} exercise={exercise} fit={usual} />
        ))}
      </ul>
      <WhenHard />
      <SafetyLine />
    </div>
  );
}
