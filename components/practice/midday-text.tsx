import { useId, useState } from 'react';
import { mailAddress, messagesAddress } from '#components/newtab/kept-sentence.ts';
import { useRequest } from '#components/ui/use-request.ts';
import { WritingLines } from '#components/ui/writing.tsx';
import { request } from '#lib/messages.ts';
import { longestEntry } from '#lib/practice/journal.ts';
import { nextMiddayOpening } from '#lib/practice/midday.ts';
import { middayOpenings } from '#lib/practice/prompts.ts';
import { say } from '#lib/words.ts';
import { loadMidday, saveMidday, wholeText } from './midday-draft.ts';
import { textOf } from './text-of.ts';
import { useCopy } from './use-copy.ts';
import './midday-text.css';

interface Props {
  readonly date: string;
  /** The opening of the day, by its key. */
  readonly opening: string;
}

/** A draft may hold an opening that there is no more. */
const openingText = (key: string) => textOf(middayOpenings.includes(key) ? key : 'midday_01');

/** One small message, begun: the person finishes it and takes it along. Nothing is sent from here. */
export function MiddayText({ date, opening: today }: Props) {
  const id = useId();
  const settings = useRequest('readSettings', {}, ['settings']);
  const [draft, setDraft] = useState(() => loadMidday(localStorage, date) ?? { date, opening: today, text: '' });
  const change = (next: Partial<typeof draft>) => {
    const after = { ...draft, ...next };
    setDraft(after);
    saveMidday(localStorage, after);
  };
  const phrases = settings.state === 'ready' ? settings.value.ownPhrases : [];
  const opening = openingText(draft.opening);
  return (
    <div className="midday">
      <p className="sentence midday-opening" id={id}>
        {`${opening} …`}
      </p>
      <WritingLines
        label={say('midday_label')}
        unseen
        rows={3}
        maxLength={longestEntry}
        describedBy={id}
        value={draft.text}
        onText={(text) => change({ text })}
      />
      <Phrases phrases={phrases} onTake={(phrase) => change({ text: `${draft.text} ${phrase}`.trim() })} />
      <button
        type="button"
        className="link small"
        onClick={() => change({ opening: nextMiddayOpening(draft.opening) })}
      >
        {say('midday_another')}
      </button>
      <TakeAlong text={wholeText(opening, draft.text)} isBegun={draft.text.trim() !== ''} />
    </div>
  );
}

interface PhrasesProps {
  readonly phrases: readonly string[];
  readonly onTake: (phrase: string) => void;
}

function Phrases({ phrases, onTake }: PhrasesProps) {
  if (phrases.length === 0) return null;
  return (
    <ul className="midday-phrases" aria-label={say('midday_phrases')}>
      {phrases.map((phrase) => (
        <li key={phrase}>
          <button type="button" className="chip" onClick={() => onTake(phrase)}>
            <bdi>{phrase}</bdi>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Copy, or another program; the line before them says what copying does. */
function TakeAlong({ text, isBegun }: { readonly text: string; readonly isBegun: boolean }) {
  const { copy, said } = useCopy(text);
  // Whether it went further, nobody here knows: it is not offered again today.
  const note = () => void request('noteMidday', {}).catch(() => undefined);
  const take = async () => {
    if (await copy()) note();
  };
  if (!isBegun) return <p className="small soft">{say('midday_begin')}</p>;
  return (
    <>
      <p className="small soft">{say('practice_copy_hint')}</p>
      <div className="row">
        <button type="button" className="button" onClick={() => void take()}>
          {say('midday_copy')}
        </button>
        <a className="button" href={messagesAddress(text)} onClick={note}>
          {say('appreciation_messages')}
        </a>
        <a className="button" href={mailAddress(text)} onClick={note}>
          {say('appreciation_mail')}
        </a>
      </div>
      <p role="status" className="small soft">
        {said !== undefined && say(said)}
      </p>
    </>
  );
}
