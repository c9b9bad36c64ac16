import { useState } from 'react';
import { WritingLine } from '#components/ui/writing.tsx';
import { type FormName, keyOf } from '#lib/practice/exercise.ts';
import { longestEntry } from '#lib/practice/journal.ts';
import { nudgeFor } from '#lib/practice/rule.ts';
import { type Blanks, filledBlanks, type SentenceForm, type Wording } from '#lib/practice/sentence-form.ts';
import { sentenceForms } from '#lib/practice/sentence-forms.ts';
import { say } from '#lib/words.ts';
import { CopyText } from './copy-text.tsx';
import { textOf } from './text-of.ts';
import './sentence-builder.css';

interface Props {
  readonly form: FormName;
  /** The sentence once it is whole, and undefined when it is not any more. */
  readonly onWhole?: (sentence: string | undefined) => void;
}

/** A sentence made of its blanks; what is written stays on this page until somebody copies or says it. */
export function SentenceBuilder({ form: name, onWhole }: Props) {
  const form = sentenceForms[name];
  const key = keyOf(name);
  const [wording, setWording] = useState(form.wordings[0]);
  const [written, setWritten] = useState<Blanks>({});
  const tell = (now: Blanks, chosen = wording) => onWhole?.(sentenceOf(form, chosen.whole, now));
  const write = (blank: string, text: string) => {
    const now = { ...written, [blank]: text };
    setWritten(now);
    tell(now);
  };
  const nudge = nudgeFor(form.rules, written);
  const whole = sentenceOf(form, wording.whole, written);
  return (
    <div className="builder">
      {form.wordings.length > 1 && (
        <div className="chips">
          {form.wordings.map((one) => (
            <button
              key={one.name}
              type="button"
              className="chip"
              aria-pressed={one === wording}
              onClick={() => {
                setWording(one);
                tell(written, one);
              }}
            >
              {textOf(`${key}_${one.name}`)}
            </button>
          ))}
        </div>
      )}
      {form.blanks.map((blank) => (
        <BlankField
          key={blank}
          name={labelOf(form, wording, blank)}
          text={written[blank] ?? ''}
          onWrite={(text) => write(blank, text)}
        />
      ))}
      <p className="small builder-nudge" role="status">
        {nudge !== undefined && textOf(`nudge_${keyOf(nudge)}`)}
      </p>
      {whole !== undefined && (
        <>
          <p className="sentence builder-whole" dir="auto">
            {whole}
          </p>
          <CopyText text={whole} />
        </>
      )}
    </div>
  );
}

interface BlankProps {
  readonly name: string;
  readonly text: string;
  readonly onWrite: (text: string) => void;
}

function BlankField({ name, text, onWrite }: BlankProps) {
  return (
    <div>
      <WritingLine
        label={textOf(name)}
        maxLength={longestEntry}
        value={text}
        placeholder={say('practice_example', textOf(`${name}_hint`))}
        onText={onWrite}
      />
    </div>
  );
}

/** The label of a blank; where a chip chooses the wording, each has labels of its own. */
function labelOf({ name, wordings }: SentenceForm, wording: Wording, blank: string): string {
  return wordings.length > 1 ? `${keyOf(name)}_${wording.name}_${blank}` : `${keyOf(name)}_${blank}`;
}

function sentenceOf(form: SentenceForm, whole: string, written: Blanks): string | undefined {
  const values = filledBlanks(form, written);
  return values && textOf(whole, ...values);
}
