import { useEffect } from 'react';
import { say } from '#lib/words.ts';
import './safety-line.css';

/** Who this is for, where to turn if it is not, and the key that leaves the page. */
export function SafetyLine() {
  useEffect(() => {
    const leaveOnEscape = (event: KeyboardEvent) => {
      if (
        event.key === 'Escape' &&
        !event.defaultPrevented &&
        // Escape that gives up a letter that is being composed is meant for the keyboard.
        !event.isComposing &&
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

/**
 * An empty page in this one's place, so that the way back does not lead here. A field that keeps what it holds when it is
 * left does so first; drafts are kept with each letter anyway. What a page keeps nowhere goes with it.
 */
function leave(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  location.replace('about:blank');
}
