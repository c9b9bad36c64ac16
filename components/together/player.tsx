import { type ReactNode, useState } from 'react';
import { SafetyLine } from '#components/practice/safety-line.tsx';
import { type Signal, Signals } from '#components/practice/signals.tsx';
import { type Names, textOf } from '#components/practice/text-of.ts';
import { type Exercise, keyOf } from '#lib/practice/exercise.ts';
import type { Fit } from '#lib/practice/parts.ts';
import { isOver, type Move, type Play, partOf, smallerFit } from '#lib/practice/player.ts';
import { say } from '#lib/words.ts';
import { Ended } from './ended.tsx';
import { PartView } from './part-view.tsx';
import { usePlay } from './use-play.ts';
import { WayBack } from './way-back.tsx';
import './player.css';

interface Props {
  readonly exercise: Exercise;
  readonly fit: Fit;
  readonly names: Names;
  /** Where the way back leads, or what it does. */
  readonly back: string | (() => void);
  /** What stands under the last words, where the exercise leads on. */
  readonly after?: ReactNode;
}

/**
 * Plays any exercise: one part at a time, with keep, adjust and pause always in reach. Nothing that happens here is stored
 * but what a tap says is to be kept.
 */
export function Player({ exercise, fit, names, back, after }: Props) {
  const [play, move] = usePlay(exercise, fit);
  const [adjusting, setAdjusting] = useState(false);
  if (isOver(play)) return <Ended play={play} back={back} after={after} />;
  const act = (next: Move) => {
    setAdjusting(false);
    move(next);
  };
  const signal = (said: Signal) => {
    if (said === 'pause') return act({ do: 'pause' });
    if (said === 'keep') return act({ do: 'go-on' });
    setAdjusting((before) => !before);
  };
  return (
    <section className="player" aria-label={textOf(`${keyOf(exercise.name)}_title`)}>
      <header className="player-head">
        <p className="small soft">{textOf(`${keyOf(exercise.name)}_title`)}</p>
        <WayBack className="link small" back={back} words={say('player_leave')} />
      </header>
      {play.state === 'paused' && <Paused act={act} />}
      {/* Not taken away in a pause: what is half written in it waits. */}
      <div hidden={play.state === 'paused'}>
        <PartView key={placeKey(play)} play={play} names={names} act={act} />
      </div>
      {adjusting && play.state === 'running' && <Adjust play={play} act={act} />}
      <footer className="player-foot">
        <Signals said={saidNow(play, adjusting)} onSay={signal} />
        <button type="button" className="link small" onClick={() => act({ do: 'not-now' })}>
          {say('player_not_now')}
        </button>
      </footer>
      {exercise.group === 'repair' && <SafetyLine />}
    </section>
  );
}

/** A part that was made smaller, or is written from now on, begins anew. */
function placeKey({ at, fit, parts }: Play): string {
  return `${at} ${parts.length} ${JSON.stringify(fit)}`;
}

function saidNow(play: Play, adjusting: boolean): Signal | undefined {
  if (play.state === 'paused') return 'pause';
  return adjusting ? 'adjust' : undefined;
}

interface ActProps {
  readonly act: (move: Move) => void;
}

/** Everything stands still; nothing is asked, nothing counts. */
function Paused({ act }: ActProps) {
  return (
    <div className="player-paused" role="status">
      <h1 className="sentence player-text">{say('player_paused')}</h1>
      <p className="soft">{say('player_paused_text')}</p>
      <div className="row">
        <button type="button" className="button" onClick={() => act({ do: 'go-on' })}>
          {say('player_go_on')}
        </button>
        <button type="button" className="button" onClick={() => act({ do: 'not-now' })}>
          {say('player_end')}
        </button>
      </div>
    </div>
  );
}

/** Smaller, in writing, or back a step. */
function Adjust({ play, act }: ActProps & { readonly play: Play }) {
  const mayBeWritten = play.exercise.mayBeWritten && !play.fit.written && partOf(play).kind !== 'close';
  return (
    <fieldset className="player-adjust">
      <legend className="small soft">{say('player_adjust')}</legend>
      {smallerFit(play) !== undefined && (
        <button type="button" className="button compact" onClick={() => act({ do: 'smaller' })}>
          {say('player_smaller')}
        </button>
      )}
      {mayBeWritten && (
        <button type="button" className="button compact" onClick={() => act({ do: 'write' })}>
          {say('player_write')}
        </button>
      )}
      {play.at > 0 && (
        <button type="button" className="button compact" onClick={() => act({ do: 'back' })}>
          {say('player_back')}
        </button>
      )}
      <button type="button" className="button compact" onClick={() => act({ do: 'next' })}>
        {say('player_skip')}
      </button>
    </fieldset>
  );
}
