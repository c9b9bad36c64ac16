import { FailureNote } from '#components/ui/failure-note.tsx';
import { useAct } from '#components/ui/use-act.ts';
import { say } from '#lib/words.ts';
import { type Issuer, issuerWords } from './issuer-words.ts';
import './accounts.css';

interface Props {
  readonly issuer: Issuer;
  /** Of what is linked already: nothing, something, or an account of this issuer. */
  readonly linked: 'none' | 'other' | 'same';
  /** Told the id of the new account. */
  readonly onConnected: (id: string) => void;
}

/** What the issuer will be asked for, said before the button that asks. */
export function ConnectAccount({ issuer, linked, onConnected }: Props) {
  const connecting = useAct('connect');
  const texts = issuerWords[issuer];
  const connect = async () => {
    const account = await connecting.run({ kind: issuer });
    if (account !== undefined) onConnected(account.id);
  };
  return (
    <div className="account connect">
      <h3>{say(texts.connect)}</h3>
      {linked === 'none' && issuer === 'google' && <p className="soft">{say('account_none_needed')}</p>}
      <ConnectAsks issuer={issuer} />
      <div className="row">
        <button
          type="button"
          className={linked === 'none' && issuer === 'google' ? 'button lamp' : 'button'}
          aria-disabled={connecting.state === 'busy'}
          onClick={() => void connect()}
        >
          {say(linked === 'same' ? texts.another : texts.connect)}
        </button>
        <span role="status" className="hint">
          {connecting.state === 'busy' && say(texts.connecting)}
        </span>
      </div>
      {connecting.kind !== undefined && <FailureNote kind={connecting.kind} onAgain={() => void connect()} />}
    </div>
  );
}

/** What reading needs, in plain words. */
export function ConnectAsks({ issuer }: { readonly issuer: Issuer }) {
  const { asks, reading } = issuerWords[issuer];
  return (
    <div className="asks">
      <p>{say(asks)}</p>
      <ul className="dots">
        {reading.map((line) => (
          <li key={line}>{say(line)}</li>
        ))}
      </ul>
      <p className="hint">{say('account_connect_not')}</p>
    </div>
  );
}
