import { ConnectAsks } from '#components/settings/connect-google.tsx';
import { FailureNote } from '#components/ui/failure-note.tsx';
import { useAct } from '#components/ui/use-act.ts';
import { say } from '#lib/words.ts';

/** The first mention of an account: what it would ask for, and that it is not needed. */
export function ConnectStep({ onDone }: { readonly onDone: () => void }) {
  const connecting = useAct('connectGoogle');
  const connect = async () => {
    if ((await connecting.run({})) !== undefined) onDone();
  };
  return (
    <div className="start-step">
      <h1 className="sentence sentence-page" tabIndex={-1}>
        {say('firstRun_connect')}
      </h1>
      <p className="soft">{say('firstRun_connect_text')}</p>
      <ConnectAsks />
      {connecting.kind !== undefined && <FailureNote kind={connecting.kind} onAgain={() => void connect()} />}
      <div className="row">
        <button
          type="button"
          className="button lamp"
          aria-disabled={connecting.state === 'busy'}
          onClick={() => void connect()}
        >
          {say('account_connect')}
        </button>
        <button type="button" className="button" onClick={onDone}>
          {say('firstRun_connect_stay')}
        </button>
      </div>
      <p role="status" className="hint">
        {connecting.state === 'busy' && say('account_connecting')}
      </p>
    </div>
  );
}
