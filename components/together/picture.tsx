import './picture.css';
import type { CSSProperties } from 'react';
import type { Depth, Picture as PictureName, Who } from '#lib/practice/exercise.ts';

/** The quiet picture of an exercise, for its card and its first and last words. Nothing in it must be seen to take part. */
export function Picture({ of, lit = false }: { readonly of: PictureName; readonly lit?: boolean }) {
  if (of === 'lamps') return <Lamps lit={lit ? 'both' : 'one'} share={1} />;
  if (of === 'ring') return <Ring share={lit ? 1 : 0.35} />;
  if (of === 'dial') return <DialPicture depth={lit ? 'deep' : 'middle'} />;
  if (of === 'breath') return <span className="breath breath-still" aria-hidden="true" />;
  return <span className={`still still-${of}`} data-lit={lit} aria-hidden="true" />;
}

/** Two lamps: the one whose turn it is burns, and sinks with the time. */
export function Lamps({ lit, share }: { readonly lit: Who | 'both'; readonly share: number }) {
  const style = { '--share': String(share) } as CSSProperties;
  return (
    <span className="lamps" style={style} aria-hidden="true">
      <span className="lamp-light" data-lit={lit !== 'other'} />
      <span className="lamp-light" data-lit={lit !== 'one'} />
    </span>
  );
}

const radius = 54;
const around = 2 * Math.PI * radius;

/** A ring of light: all of it at first, nothing at the end. */
export function Ring({ share }: { readonly share: number }) {
  return (
    <svg className="ring" viewBox="0 0 120 120" aria-hidden="true">
      <circle className="ring-track" cx="60" cy="60" r={radius} />
      <circle
        className="ring-light"
        cx="60"
        cy="60"
        r={radius}
        strokeDasharray={around}
        strokeDashoffset={around * (1 - share)}
      />
    </svg>
  );
}

const steps: readonly Depth[] = ['light', 'middle', 'deep'];

/** Three sills, one below the other: how far down the light reaches. */
export function DialPicture({ depth }: { readonly depth: Depth | undefined }) {
  const reached = depth === undefined ? -1 : steps.indexOf(depth);
  return (
    <span className="dial" aria-hidden="true">
      {steps.map((step, index) => (
        <span key={step} data-lit={index <= reached} />
      ))}
    </span>
  );
}
