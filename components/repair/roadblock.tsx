import { useEffect, useRef } from 'react';
import { Moment } from '#components/practice/moment.tsx';
import { SafetyLine } from '#components/practice/safety-line.tsx';
import { SentenceBuilder } from '#components/practice/sentence-builder.tsx';
import { minutesText, textOf } from '#components/practice/text-of.ts';
import { TalkOffer } from '#components/talk/talk-offer.tsx';
import { Picture } from '#components/together/picture.tsx';
import { playAddress } from '#components/together/play-address.ts';
import { keyOf } from '#lib/practice/exercise.ts';
import { findExercise } from '#lib/practice/exercises.ts';
import type { Roadblock, RoadblockEnd } from '#lib/practice/roadblocks.ts';
import { say } from '#lib/words.ts';
import { NoWords, NoWordsIdeas } from './no-words.tsx';
import { Rhythm } from './rhythm.tsx';
import { WeekHold } from './week-hold.tsx';

/** The smallest that a micro-date may be. */
const smallestMin = 20;

/** A short card about what is in the way, and the one thing to do about it. */
export function RoadblockCard({ roadblock: { name, picture, end } }: { readonly roadblock: Roadblock }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, []);
  const key = `roadblock_${keyOf(name)}`;
  return (
    <article className="repair roadblock">
      <header>
        <h1 ref={heading} className="sentence sentence-page page-title" tabIndex={-1}>
          {textOf(`${key}_title`)}
        </h1>
        <p className="page-lead">{textOf(`${key}_text`)}</p>
      </header>
      <Moment picture={<Picture of={picture} />}>
        <End end={end} />
      </Moment>
      {end.do === 'no-words' && <NoWordsIdeas />}
      <p>
        <a className="link" href="#/repair">
          {say('roadblock_back')}
        </a>
      </p>
      <SafetyLine />
    </article>
  );
}

function End({ end }: { readonly end: RoadblockEnd }) {
  switch (end.do) {
    case 'smallest-week':
      return <WeekHold minutes={smallestMin} label={say('roadblock_busyness_do')} />;
    case 'sentence':
      return <SentenceBuilder form={end.form} />;
    case 'talk':
      return (
        <>
          <SentenceBuilder form={end.form} />
          <TalkOffer minutes={end.minutes} label={say('roadblock_avoidance_do')} />
        </>
      );
    case 'play':
      return <PlayIt name={end.exercise} />;
    case 'rhythm':
      return <Rhythm />;
    case 'no-words':
      return <NoWords />;
  }
}

function PlayIt({ name }: { readonly name: string }) {
  const exercise = findExercise(name);
  if (exercise === undefined) return null;
  const minutes = exercise.minutes.usual;
  return (
    <p className="row">
      <a className="button lamp" href={playAddress(exercise, { minutes, written: false })}>
        {say('together_begin', minutesText(minutes))}
      </a>
      {exercise.mayBeWritten && (
        <a className="button" href={playAddress(exercise, { minutes, written: true })}>
          {say('together_write')}
        </a>
      )}
    </p>
  );
}
