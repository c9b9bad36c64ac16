import { useEffect } from 'react';
import { say } from '#lib/words.ts';

/** Who this is for, where to turn if it is not, and the key that leaves the page. */
export function SafetyLine() {
  useEffect(() => {
    const leaveOnEscape = (event: KeyboardEvent) => {
      if (
        event.key === 'Escape' &&
        !event.defaultPrevented &&
        document.querySelector('dialog[open], :popover-open') === null
      ) {
        leave();
      }
    };
    addEventListener('keydown', leaveOnEscape);
    return () => removeEventListener('keydown', leaveOnEscape);
  }, []);
  return (
    <aside className="safety hint" aria-label={say('safety_label')}>
      <p>{say('safety_text')}</p>
      <p>
        {say('safety_key')}{' '}
        <button type="button" className="link" onClick={leave}>
          {say('safety_leave')}
        </button>
      </p>
    </aside>
  );
}

/** An empty page in this one's place, so that the way back does not lead here. */
function leave(): void {
  location.replace('about:blank');
}
