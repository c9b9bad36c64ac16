import type { ReactNode } from 'react';
import './moment.css';

interface Props {
  /** Nothing in it must be seen to take part. */
  readonly picture?: ReactNode;
  readonly children: ReactNode;
}

/** What two people do stands like this on every page: the words, and beside them a light. */
export function Moment({ picture, children }: Props) {
  return (
    <div className="card moment">
      <div className="moment-words">{children}</div>
      {picture !== undefined && <div className="moment-picture">{picture}</div>}
    </div>
  );
}
