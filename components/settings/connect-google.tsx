import { FailureNote } from '#components/ui/failure-note.tsx';
import { useAct } from '#components/ui/use-act.ts';
import { say } from '#lib/words.ts';
import './accounts.css';

interface Props {
  /** There is a Google account already. */
  readonly another: boolean;
  readonly onChanged: () => void;
}

/** What Google will be asked for, said before the button that asks. */
export function ConnectGoogle({ another, onChanged }: Props) {
  const connecting = useAct('connectGoogle');
  const connect = async () => {
    if ((await connecting.run({})) !== undefined) onChanged();
  };
  return (
    <div className="account connect">
      <h3>{say('account_connect_title')}</h3>
      {!another && <p className="soft">{say('account_none_needed')}</p>}
      <ConnectAsks />
      <div className="row">
        <button
          type="button"
          className={another ? 'button' : 'button lamp'}
          aria-disabled={connecting.state === 'busy'}
          onClick={() => void connect()}
        >
          {another ? say('account_connect_more') : say('account_connect')}
        </button>
        <span role="status" className="hint">
          {connecting.state === 'busy' && say('account_connecting')}
        </span>
      </div>
      {connecting.kind !== undefined && <FailureNote kind={connecting.kind} onAgain={() => void connect()} />}
    </div>
  );
}

/** The two things that reading needs, in plain words. */
export function ConnectAsks() {
  return (
    <div className="asks">
      <p>{say('account_connect_asks')}</p>
      <ul className="dots">
        <li>{say('account_connect_busy')}</li>
        <li>{say('account_connect_list')}</li>
      </ul>
      <p className="hint">{say('account_connect_not')}</p>
    </div>
  );
}
