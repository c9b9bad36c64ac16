import { FailureNote } from '#components/ui/failure-note.tsx';
import { useAct } from '#components/ui/use-act.ts';
import type { House } from '#lib/messages.ts';
import { say } from '#lib/words.ts';
import './turned-toward.css';

/** They reached out, I turned toward: one tap lights today's window, another one puts it out. There is nothing to count. */
export function TurnedToward({ house, small = false }: { readonly house: House; readonly small?: boolean }) {
  const turning = useAct('turnToward');
  const lit = house.days.some(({ warm }) => warm);
  return (
    <div className="turned-toward">
      <button
        type="button"
        className={small ? 'link small' : 'chip'}
        aria-pressed={lit}
        onClick={() => void turning.run({ lit: !lit })}
      >
        {say('bids_tap')}
      </button>
      <p role="status" className={small ? 'unseen' : 'small soft'}>
        {lit && say('bids_lit')}
      </p>
      {turning.kind !== undefined && <FailureNote kind={turning.kind} />}
    </div>
  );
}
