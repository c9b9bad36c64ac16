import { FirstWindow } from '#components/first-run/first-window.tsx';

/** A window of four panes, one for each card that is behind. The words beside it say the same. */
export function SundayWindow({ lit }: { readonly lit: number }) {
  return (
    <div className="sunday-window" aria-hidden="true">
      <FirstWindow lit={lit} />
    </div>
  );
}
