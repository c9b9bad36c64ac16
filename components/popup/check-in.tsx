import { type FormEvent, useId, useState } from 'react';
import { type DraftStorage, useDraftStorage } from '#components/journal/draft-storage.ts';
import { Shape } from '#components/practice/shape.tsx';
import { useMinute } from '#components/practice/use-minute.ts';
import { FailureNote } from '#components/ui/failure-note.tsx';
import { useAct } from '#components/ui/use-act.ts';
import type { CheckIn as Kept } from '#lib/messages.ts';
import { longestEntry } from '#lib/practice/journal.ts';
import { count, say } from '#lib/words.ts';
import { loadDraft, mergedText, saveDraft } from './check-in-draft.ts';
import { Choice } from './choice.tsx';
import { HopeLine } from './hope-line.tsx';
import { MinuteRing } from './minute-ring.tsx';
import { SayAloud } from './say-aloud.tsx';
import './check-in.css';

interface Props {
  /** 0: without a ring. */
  readonly seconds: number;
  readonly calm: boolean;
  readonly onKept: () => void;
  /** Said aloud: nothing is kept, and what was written before waits. */
  readonly onSaid: () => void;
  /** Not now, where the page could not close itself. */
  readonly onLeave: () => void;
}

/** Sixty seconds for what is on one's heart. What is unfinished waits in this browser. */
export function CheckIn(props: Props) {
  const drafts = useDraftStorage('check-in');
  const [aloud, setAloud] = useState(false);
  if (aloud) return <SayAloud {...props} onBack={() => setAloud(false)} />;
  return drafts && <CheckInForm {...props} drafts={drafts} onAloud={() => setAloud(true)} />;
}

interface FormProps extends Omit<Props, 'onSaid'> {
  readonly drafts: DraftStorage;
  readonly onAloud: () => void;
}

function CheckInForm({ seconds, calm, onKept, onAloud, onLeave, drafts }: FormProps) {
  const id = useId();
  const minute = useMinute(seconds);
  const answers = useCheckIn(drafts, minute.begin, onKept);
  return (
    <form className="check-in" onSubmit={(event) => void answers.keep(event)}>
      <div className="check-in-head">
        <h1 className="sentence check-in-ask">
          <label htmlFor={id}>{say('popup_ask')}</label>
        </h1>
        {seconds > 0 && <MinuteRing minute={minute} calm={calm} />}
      </div>
      <HopeLine />
      <textarea
        id={id}
        className="field check-in-text"
        dir="auto"
        // Else the browser would keep the text among its own files, to bring a closed tab back.
        autoComplete="off"
        value={answers.text}
        placeholder={say('popup_ask_hint')}
        onChange={(event) => answers.write(event.target.value)}
      />
      <p role="status" className="small soft check-in-over">
        {minute.state === 'over' && say('popup_minute_over')}
      </p>
      <Closeness chosen={answers.closeness} onChoose={answers.setCloseness} />
      <Energy chosen={answers.energy} onChoose={answers.setEnergy} />
      {answers.tooMany > 0 && (
        <p className="small" role="alert">
          {count('popup_too_long', answers.tooMany)}
        </p>
      )}
      {answers.kind !== undefined && <FailureNote kind={answers.kind} />}
      <Actions barred={answers.empty || answers.tooMany > 0} onAloud={onAloud} onLeave={onLeave} />
    </form>
  );
}

interface ActionsProps extends Pick<FormProps, 'onAloud' | 'onLeave'> {
  readonly barred: boolean;
}

function Actions({ barred, onAloud, onLeave }: ActionsProps) {
  const leave = () => {
    window.close();
    onLeave();
  };
  return (
    <div className="check-in-actions">
      <button type="submit" className="button lamp" disabled={barred}>
        {say('popup_keep_check_in')}
      </button>
      <button type="button" className="button" onClick={onAloud}>
        {say('check_in_aloud')}
      </button>
      <button type="button" className="button" onClick={leave}>
        {say('popup_not_now')}
      </button>
    </div>
  );
}

/** The answers as they are being given; the text is kept with every key. */
function useCheckIn(drafts: DraftStorage, begin: () => void, onKept: () => void) {
  const keeping = useAct('keepCheckIn');
  const [text, setText] = useState(() => loadDraft(drafts));
  const [closeness, setCloseness] = useState<Kept['closeness']>();
  const [energy, setEnergy] = useState<Kept['energy']>();
  const write = (next: string) => {
    begin();
    setText(next);
    saveDraft(drafts, next);
  };
  const keep = async (event: FormEvent) => {
    event.preventDefault();
    const whole = mergedText(text, loadDraft(drafts));
    // Two popups wrote more than one entry holds: this one shows it all, and says so.
    if (whole.length > longestEntry) return setText(whole);
    if ((await keeping.run({ text: whole, closeness, energy })) === undefined) return;
    saveDraft(drafts, '');
    onKept();
  };
  const empty = text.trim() === '' && closeness === undefined && energy === undefined;
  const tooMany = Math.max(0, text.length - longestEntry);
  return { text, write, closeness, energy, setCloseness, setEnergy, keep, kind: keeping.kind, empty, tooMany };
}

interface ChoiceOf<T> {
  readonly chosen: T | undefined;
  readonly onChoose: (value: T | undefined) => void;
}

function Closeness(props: ChoiceOf<NonNullable<Kept['closeness']>>) {
  const options = [
    { value: 'keep', words: say('popup_closeness_keep'), shape: <Shape of="keep" /> },
    { value: 'adjust', words: say('popup_closeness_adjust'), shape: <Shape of="adjust" /> },
    { value: 'pause', words: say('popup_closeness_pause'), shape: <Shape of="pause" /> },
  ] as const;
  return <Choice legend={say('popup_closeness')} options={options} {...props} />;
}

function Energy(props: ChoiceOf<NonNullable<Kept['energy']>>) {
  const options = [
    { value: 'low', words: say('popup_energy_low') },
    { value: 'some', words: say('popup_energy_some') },
    { value: 'plenty', words: say('popup_energy_plenty') },
  ] as const;
  return <Choice legend={say('popup_energy')} options={options} {...props} />;
}
