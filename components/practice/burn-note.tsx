import { useEffect, useId, useRef, useState } from 'react';
import { Dialog } from '#components/ui/dialog.tsx';
import { useMedia } from '#components/ui/use-media.ts';
import { say } from '#lib/words.ts';
import './burn-note.css';

interface Props {
  readonly onClose: () => void;
}

/** As long as the words take to fade. */
const fadeMs = 1_400;

/** A note for nobody: it is written, and burnt. It is in this element alone, and never on its way to anywhere. */
export function BurnNote({ onClose }: Props) {
  const id = useId();
  const [state, setState] = useState<'writing' | 'burning' | 'burnt'>('writing');
  const still = useMedia('(prefers-reduced-motion: reduce)');
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (state !== 'burning') return undefined;
    const timer = setTimeout(
      () => {
        if (field.current !== null) field.current.value = '';
        setState('burnt');
      },
      still ? 0 : fadeMs,
    );
    return () => clearTimeout(timer);
  }, [state, still]);
  return (
    <Dialog labelledBy={id} onClose={onClose}>
      <div className="burn">
        <h2 id={id} className="sentence burn-title">
          {say('burn_title')}
        </h2>
        <p className="small soft">{say('burn_about')}</p>
        {/* No spelling help: some browsers send what they check. No autocomplete: others keep what they may fill in. */}
        <textarea
          ref={field}
          className="field burn-field"
          data-state={state}
          dir="auto"
          aria-label={say('burn_label')}
          autoComplete="off"
          spellCheck={false}
          rows={5}
          readOnly={state === 'burning'}
          onInput={() => setState('writing')}
        />
        <p role="status" className="small">
          {state === 'burnt' && say('burn_done')}
        </p>
        <div className="row">
          <button type="button" className="button lamp" onClick={() => setState('burning')}>
            {say('burn_do')}
          </button>
          <button type="button" className="button" onClick={onClose}>
            {say('burn_close')}
          </button>
        </div>
      </div>
    </Dialog>
  );
}
