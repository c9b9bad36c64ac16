import { type ReactNode, useEffect, useRef } from 'react';
import type { Play } from '#lib/practice/player.ts';
import { say } from '#lib/words.ts';
import { WayBack } from './way-back.tsx';

interface Props {
  readonly play: Play;
  readonly back: string | (() => void);
  readonly after: ReactNode;
}

/** The kind end of an exercise, whichever way it came. */
export function Ended({ play, back, after }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const whole = play.state === 'played';
  const stored = play.kept ? 'player_ended_kept' : whole ? 'player_ended_text' : 'player_stopped_text';
  return (
    <section className="player player-ended">
      <h1 ref={heading} className="sentence player-text" tabIndex={-1}>
        {say(whole ? 'player_ended' : 'player_stopped')}
      </h1>
      <p className="soft">{say(stored)}</p>
      {whole && after}
      <p>
        <WayBack className="button" back={back} words={say('player_done')} />
      </p>
    </section>
  );
}
