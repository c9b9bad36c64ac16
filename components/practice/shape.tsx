import type { CheckIn } from '#lib/messages.ts';
import './shape.css';

/** Keep is a circle, adjust a triangle, pause a square; the word stands beside it. */
export function Shape({ of }: { readonly of: NonNullable<CheckIn['closeness']> }) {
  return (
    <svg className={`shape shape-${of}`} viewBox="0 0 12 12" aria-hidden="true">
      {of === 'keep' && <circle cx="6" cy="6" r="6" />}
      {of === 'adjust' && <path d="M6 0.5 12 11.5H0z" />}
      {of === 'pause' && <rect x="0.5" y="0.5" width="11" height="11" rx="2" />}
    </svg>
  );
}
