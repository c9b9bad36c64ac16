import { useEffect, useRef } from 'react';
import { say } from '#lib/words.ts';
import './words-hidden.css';

/** In place of a page whose words are hidden: one tap brings them back. */
export function WordsHidden({ onShow }: { readonly onShow: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <div className="words-hidden">
      <span className="glow" aria-hidden="true" />
      <h1 className="unseen">{say('newtab_hidden')}</h1>
      <button ref={button} type="button" className="button compact" onClick={onShow}>
        {say('newtab_show')}
      </button>
    </div>
  );
}
