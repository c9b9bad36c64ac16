import { useState } from 'react';
import { ConnectAsks } from '#components/settings/connect-account.tsx';
import { type Issuer, issuerWords } from '#components/settings/issuer-words.ts';
import { FailureNote } from '#components/ui/failure-note.tsx';
import { useAct } from '#components/ui/use-act.ts';
import { say } from '#lib/words.ts';

/** The first mention of an account: what it would ask for, and that it is not needed. */
export function ConnectStep({ onDone }: { readonly onDone: () => void }) {
  const connecting = useAct('connect');
  const [issuer, setIssuer] = useState<Issuer>('google');
  const connect = async () => {
    if ((await connecting.run({ kind: issuer })) !== undefined) onDone();
  };
  return (
    <div className="start-step">
      <h1 className="sentence sentence-page" tabIndex={-1}>
        {say('firstRun_connect')}
      </h1>
      <p className="soft">{say('firstRun_connect_text')}</p>
      <ConnectAsks issuer={issuer} />
      {connecting.kind !== undefined && <FailureNote kind={connecting.kind} onAgain={() => void connect()} />}
      <div className="row">
        <button
          type="button"
          className="button lamp"
          aria-disabled={connecting.state === 'busy'}
          onClick={() => void connect()}
        >
          {say(issuerWords[issuer].connect)}
        </button>
        <button type="button" className="button" onClick={onDone}>
          {say('firstRun_connect_stay')}
        </button>
      </div>
      <OtherIssuer issuer={issuer} onPick={setIssuer} />
      <p role="status" className="hint">
        {connecting.state === 'busy' && say(issuerWords[issuer].connecting)}
      </p>
    </div>
  );
}

interface OtherProps {
  readonly issuer: Issuer;
  readonly onPick: (issuer: Issuer) => void;
}

/** Shows what the other one would ask for, before anything is asked. */
function OtherIssuer({ issuer, onPick }: OtherProps) {
  const isGoogle = issuer === 'google';
  return (
    <p>
      <button type="button" className="link" onClick={() => onPick(isGoogle ? 'microsoft' : 'google')}>
        {say(isGoogle ? 'firstRun_connect_outlook' : 'firstRun_connect_google')}
      </button>
    </p>
  );
}
