import { useId, useState } from 'react';
import { MiddayText } from '#components/practice/midday-text.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { useRequest } from '#components/ui/use-request.ts';
import { say } from '#lib/words.ts';

/** From the quietest minute of midday on, until it is over or was answered: one quiet line. */
export function MiddayLine() {
  const id = useId();
  const midday = useRequest('readMidday', {}, ['midday', 'settings']);
  const [open, setOpen] = useState(false);
  if (midday.state !== 'ready' || (!midday.value.offered && !open)) return null;
  return (
    <>
      <p className="popup-line">
        <button type="button" className="link" aria-haspopup="dialog" onClick={() => setOpen(true)}>
          {say('midday_line')}
        </button>
      </p>
      {open && (
        <Dialog labelledBy={id} onClose={() => setOpen(false)}>
          <h2 id={id} className="label">
            {say('midday_title')}
          </h2>
          <MiddayText date={midday.value.date} opening={midday.value.opening} />
          <p className="midday-close">
            <button type="button" className="link small" onClick={() => setOpen(false)}>
              {say('burn_close')}
            </button>
          </p>
        </Dialog>
      )}
    </>
  );
}
