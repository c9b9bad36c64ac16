import { CopyNudge } from '#components/journal/copy-nudge.tsx';
import { FailureNote } from '#components/ui/failure-note.tsx';
import { useRequest } from '#components/ui/use-request.ts';
import type { History } from '#lib/messages.ts';
import { count, say, words } from '#lib/words.ts';
import { Appreciations } from './appreciations.tsx';
import { monthText } from './lit-months.ts';
import { LitWindows } from './lit-windows.tsx';
import './keepsakes.css';

/** What was kept so far: minutes as one number and lit windows, and the appreciations to read again. */
export function Keepsakes() {
  const history = useRequest('readHistory', {}, ['house', 'journal']);
  if (history.state === 'waiting') {
    return (
      <p role="status" className="sentence sentence-page soft">
        {say('keepsakes_waiting')}
      </p>
    );
  }
  if (history.state === 'failed') {
    return (
      <>
        <h1 className="sentence sentence-page page-title">{say('keepsakes_failed')}</h1>
        <FailureNote kind={history.kind} onAgain={history.again} />
      </>
    );
  }
  return <Kept history={history.value} />;
}

function Kept({ history }: { readonly history: History }) {
  const { minutes, windows, appreciations } = history;
  const thisYear = String(new Date().getFullYear());
  const [first] = windows;
  return (
    <div className="keepsakes">
      <header>
        <h1 className="sentence sentence-page page-title">
          {first ? count('keepsakes_minutes', minutes) : say('keepsakes_none')}
        </h1>
        <p className="page-lead">
          {first
            ? say('keepsakes_since', monthText(first.date.slice(0, 7), thisYear, words()))
            : say('keepsakes_none_text')}
        </p>
      </header>
      <CopyNudge />
      {first ? <LitWindows windows={windows} thisYear={thisYear} /> : <FirstWindow />}
      {appreciations.length > 0 ? (
        <Appreciations all={appreciations} />
      ) : (
        <p className="hint keepsakes-later">{say('keepsakes_words_none')}</p>
      )}
    </div>
  );
}

/** A window that could be lit, and the way to a first light. */
function FirstWindow() {
  return (
    <div className="card first-light">
      <span className="first-unlit" aria-hidden="true" />
      <a className="button" href="#/plan">
        {say('keepsakes_first')}
      </a>
    </div>
  );
}
