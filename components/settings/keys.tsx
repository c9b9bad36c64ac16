import { useEffect, useState } from 'react';
import { type MessageKey, say } from '#lib/words.ts';
import { Section } from './section.tsx';

/** A key of the browser for one of our commands; empty: it has none now. */
export interface CommandKey {
  readonly name: string;
  readonly shortcut: string;
}

interface Props {
  /** The keys as they are in this browser. */
  readonly commandKeys: () => Promise<readonly CommandKey[]>;
}

const texts: Readonly<Record<string, MessageKey>> = {
  _execute_action: 'keys_popup',
  'check-in': 'command_check_in',
  repair: 'command_repair',
  'hide-now': 'command_hide_now',
};

/** The keys there are, and how to change them: no page may open that place by itself. */
export function Keys({ commandKeys }: Props) {
  const [known, setKnown] = useState<readonly CommandKey[]>([]);
  useEffect(() => {
    commandKeys().then(setKnown, (error: unknown) => console.error('the keys could not be read', error));
  }, [commandKeys]);
  const isFirefox = navigator.userAgent.includes('Firefox/');
  return (
    <Section id="keys" title={say('keys_title')}>
      <dl className="keys">
        {known.flatMap(({ name, shortcut }) => {
          const text = texts[name];
          if (text === undefined) return [];
          return [
            <div key={name} className="keys-one">
              <dt>{say(text)}</dt>
              <dd>{shortcut === '' ? say('keys_none') : <kbd>{shortcut}</kbd>}</dd>
            </div>,
          ];
        })}
        <div className="keys-one">
          <dt>{say('keys_hide_here')}</dt>
          <dd>
            <kbd>H</kbd>
          </dd>
        </div>
      </dl>
      <p className="hint">{say(isFirefox ? 'keys_change_firefox' : 'keys_change')}</p>
    </Section>
  );
}
