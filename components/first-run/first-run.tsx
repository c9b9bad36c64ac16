import { useCallback, useEffect, useRef, useState } from 'react';
import { useSettings } from '#components/settings/use-settings.ts';
import { FailureNote } from '#components/ui/failure-note.tsx';
import type { KeptTime, Settings } from '#lib/messages.ts';
import { say } from '#lib/words.ts';
import { CadenceStep } from './cadence-step.tsx';
import { ConnectStep } from './connect-step.tsx';
import { FirstWindow } from './first-window.tsx';
import { OfferStep } from './offer-step.tsx';
import { EveningsStep, NameStep, ThingStep } from './questions.tsx';
import './first-run.css';

const steps = ['name', 'evenings', 'thing', 'offer', 'cadence', 'connect'] as const;
type Step = (typeof steps)[number];

/** Three questions, one time that fits, the others beside it, and only then an account. It can be left at any point. */
export function FirstRun() {
  const now = useSettings();
  const [step, setStep] = useState<Step>('name');
  const [kept, setKept] = useState<KeptTime>();
  const page = useStepFocus(kept === undefined ? step : `${step}, kept`);
  const go = useCallback((by: number) => {
    setStep((before) => steps[Math.min(Math.max(steps.indexOf(before) + by, 0), steps.length - 1)] ?? before);
  }, []);

  if (now.state === 'waiting') return <p role="status">{say('settings_waiting')}</p>;
  if (now.state === 'failed') return <FailureNote kind={now.kind} onAgain={now.again} />;
  const leave = () => {
    now.save({ firstRunDone: true });
    location.hash = '#/plan';
  };
  const lit = steps.indexOf(step) + (kept === undefined ? 0 : 1);
  const asking = { settings: now.settings, save: now.save, onNext: () => go(1), onBack: () => go(-1) };
  return (
    <div className="start" ref={page}>
      <FirstWindow lit={Math.min(lit, kept === undefined ? 3 : 4)} />
      {step === 'name' && <NameStep {...asking} />}
      {step === 'evenings' && <EveningsStep {...asking} />}
      {step === 'thing' && <ThingStep {...asking} />}
      {step === 'offer' && now.saved !== 'saving' && (
        <OfferStep zone={zoneOf(now.settings)} kept={kept} onKept={setKept} onNext={() => go(1)} />
      )}
      {step === 'cadence' && <CadenceStep {...asking} />}
      {step === 'connect' && <ConnectStep onDone={leave} />}
      {step !== 'connect' && (
        <p className="start-leave">
          <button type="button" className="link soft" onClick={leave}>
            {say('firstRun_leave')}
          </button>
        </p>
      )}
    </div>
  );
}

/** Where the person is: the zone of this machine unless another was chosen. */
function zoneOf({ zone }: Settings): string {
  return zone === 'system' ? Intl.DateTimeFormat().resolvedOptions().timeZone : zone;
}

/** After a step the focus begins at its question, so that it is read and the keyboard goes on from there. */
function useStepFocus(step: string) {
  const page = useRef<HTMLDivElement>(null);
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    page.current?.querySelector<HTMLElement>('h1')?.focus();
  }, [step]);
  return page;
}
