import { CopyNudge } from '#components/journal/copy-nudge.tsx';
import { FailureNote } from '#components/ui/failure-note.tsx';
import { useRequest } from '#components/ui/use-request.ts';
import type { Box, History } from '#lib/messages.ts';
import { count, say, words } from '#lib/words.ts';
import { Appreciations } from './appreciations.tsx';
import { CardPage } from './card-page.tsx';
import { ChangeCard } from './change-card.tsx';
import { monthText } from './lit-months.ts';
import { LitWindows } from './lit-windows.tsx';
import { MemoryBox } from './memory-box.tsx';
import { NewCard } from './new-card.tsx';
import { YearPage } from './year-page.tsx';
import { Years, yearsOf } from './years.tsx';
import './keepsakes.css';

interface Props {
  /** `new`, `new/2026-11-06`, `card/…`, `change/…`, `year/2026`; undefined: all that was kept. */
  readonly section: string | undefined;
}

/** What was kept so far: minutes as one number and lit windows, the memory box, and the appreciations to read again. */
export function Keepsakes({ section }: Props) {
  const history = useRequest('readHistory', {}, ['house', 'journal']);
  const box = useRequest('listKeepsakes', {}, ['journal']);
  const failed = [history, box].find((asked) => asked.state === 'failed');
  if (failed?.state === 'failed') {
    return (
      <>
        <h1 className="sentence sentence-page page-title">{say('keepsakes_failed')}</h1>
        <FailureNote kind={failed.kind} onAgain={failed.again} />
      </>
    );
  }
  if (history.state !== 'ready' || box.state !== 'ready') {
    return (
      <p role="status" className="sentence sentence-page soft">
        {say('keepsakes_waiting')}
      </p>
    );
  }
  return <Part section={section} history={history.value} box={box.value} />;
}

interface PartProps extends Props {
  readonly history: History;
  readonly box: Box;
}

function Part({ section = '', history, box }: PartProps) {
  const [part, ...rest] = section.split('/');
  const what = rest.join('/');
  if (part === 'new') return <NewCard day={dayIn(what)} today={box.today} />;
  if (part === 'card') return <CardPage key={what} id={what} />;
  if (part === 'change') return <ChangeCard key={what} id={what} today={box.today} />;
  if (part === 'year' && /^\d{4}$/.test(what)) return <YearPage key={what} year={what} {...{ history, box }} />;
  return <Kept history={history} box={box} />;
}

/** A day that an address names; an address may be written by hand. */
function dayIn(text: string): string | undefined {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : undefined;
}

function Kept({ history, box }: Omit<PartProps, 'section'>) {
  const { minutes, windows, appreciations } = history;
  const thisYear = String(new Date().getFullYear());
  const [first] = windows;
  const years = yearsOf(windows, box);
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
      <MemoryBox box={box} />
      {years.length > 0 && <Years years={years} />}
      {appreciations.length > 0 ? (
        <Appreciations all={appreciations} lockIsSaid={box.cards.length > 0} />
      ) : (
        <section aria-labelledby="keepsakes-words">
          <h2 id="keepsakes-words">{say('keepsakes_words')}</h2>
          <p className="hint">{say('keepsakes_words_none')}</p>
        </section>
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
