import { type ReactNode, useEffect, useRef } from 'react';
import { Moment } from '#components/practice/moment.tsx';
import { say } from '#lib/words.ts';

interface Props {
  /** Whose moment it is; undefined: of both. */
  readonly whose?: string | undefined;
  readonly text: string;
  readonly picture?: ReactNode;
  readonly children?: ReactNode;
  /** The words of the way on; undefined: there is none yet. */
  readonly on?: string | undefined;
  readonly onNext?: () => void;
  /** The way on is what one would tap now: it is lit. */
  readonly lit?: boolean;
}

/** How every part stands in its room: picture, whose moment, one sentence, what there is to do, and the way on. */
export function PartRoom({ whose, text, picture, children, on = say('player_next'), onNext, lit = true }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <Moment picture={picture}>
      {whose !== undefined && <p className="moment-whose">{whose}</p>}
      <h1 ref={heading} className="sentence player-text" tabIndex={-1}>
        {text}
      </h1>
      {children}
      {onNext && (
        <p>
          <button type="button" className={lit ? 'button lamp' : 'button'} onClick={onNext}>
            {on}
          </button>
        </p>
      )}
    </Moment>
  );
}
