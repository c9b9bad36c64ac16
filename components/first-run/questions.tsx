import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { thingOptions } from '#components/settings/thing.tsx';
import type { Save } from '#components/settings/use-settings.ts';
import { presets } from '#components/settings/week-hours.ts';
import { WeekTaps } from '#components/settings/week-taps.tsx';
import { WritingLine } from '#components/ui/writing.tsx';
import type { Settings } from '#lib/messages.ts';
import type { DayHours } from '#lib/time/available.ts';
import { minuteMs } from '#lib/time/period.ts';
import { say, words } from '#lib/words.ts';

interface Props {
  readonly settings: Settings;
  readonly save: Save;
  readonly onNext: () => void;
  readonly onBack: () => void;
}

export function NameStep({ settings, save, onNext }: Props) {
  const [name, setName] = useState(settings.partnerName);
  const keep = () => {
    if (name.trim() !== settings.partnerName) save({ partnerName: name.trim() });
    onNext();
  };
  return (
    <Question step={1} title={say('firstRun_name')} hint={say('firstRun_name_hint')} onKeep={keep} onSkip={onNext}>
      <NameField label={say('firstRun_name_label')} name={name} onName={setName} />
    </Question>
  );
}

/** What was never chosen is not shown as chosen: the first time no day is lit. */
export function EveningsStep({ settings, save, onNext, onBack }: Props) {
  const [hours, setHours] = useState<readonly DayHours[]>(settings.firstRunDone ? settings.ownHours : []);
  const keep = () => {
    if (hours.length > 0) save({ ownHours: hours });
    onNext();
  };
  return (
    <Question
      step={2}
      title={say('firstRun_evenings')}
      hint={say('firstRun_evenings_hint')}
      onKeep={keep}
      onSkip={onNext}
      onBack={onBack}
    >
      <WeekTaps legend={spanWords()} hours={hours} onChange={setHours} />
    </Question>
  );
}

function spanWords(): string {
  const { fromMinute, toMinute } = presets.evenings;
  return words().times({ start: fromMinute * minuteMs, end: toMinute * minuteMs }, 'UTC');
}

export function ThingStep({ settings, save, onNext, onBack }: Props) {
  const name = useId();
  const [thing, setThing] = useState(settings.microDate);
  const [ownName, setOwnName] = useState(settings.microDateName);
  const keep = () => {
    save({ microDate: thing, ...(thing === 'own' ? { microDateName: ownName.trim() } : {}) });
    onNext();
  };
  return (
    <Question
      step={3}
      title={say('firstRun_thing')}
      hint={say('firstRun_thing_hint')}
      next={say('firstRun_find')}
      onKeep={keep}
      onSkip={onNext}
      onBack={onBack}
    >
      <fieldset>
        <legend className="unseen">{say('firstRun_thing')}</legend>
        <div className="things">
          {thingOptions().map((option) => (
            <label key={option.value} className="thing">
              <input
                type="radio"
                name={name}
                checked={thing === option.value}
                onChange={() => setThing(option.value)}
              />
              {option.words}
            </label>
          ))}
        </div>
      </fieldset>
      {thing === 'own' && <NameField label={say('settings_thing_name')} name={ownName} onName={setOwnName} />}
    </Question>
  );
}

interface NameFieldProps {
  readonly label: string;
  readonly name: string;
  readonly onName: (name: string) => void;
}

function NameField({ label, name, onName }: NameFieldProps) {
  return (
    <div>
      <WritingLine label={label} className="start-name" maxLength={80} value={name} onText={onName} />
    </div>
  );
}

interface QuestionProps {
  readonly step: number;
  readonly title: string;
  readonly hint: string;
  readonly next?: string;
  readonly onKeep: () => void;
  readonly onSkip: () => void;
  readonly onBack?: () => void;
  readonly children: ReactNode;
}

/** One question on its own, with a way on, a way past, and a way back. */
function Question({ step, title, hint, next, onKeep, onSkip, onBack, children }: QuestionProps) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onKeep();
  };
  return (
    <form className="start-step" onSubmit={submit}>
      <p className="hint">{say('firstRun_step', step, 3)}</p>
      <h1 className="sentence sentence-page" tabIndex={-1}>
        {title}
      </h1>
      <p className="soft">{hint}</p>
      <div className="start-answer">{children}</div>
      <div className="row">
        <button type="submit" className="button lamp">
          {next ?? say('firstRun_next')}
        </button>
        <button type="button" className="button" onClick={onSkip}>
          {say('firstRun_skip')}
        </button>
        {onBack !== undefined && (
          <button type="button" className="link soft" onClick={onBack}>
            {say('firstRun_back')}
          </button>
        )}
      </div>
    </form>
  );
}
