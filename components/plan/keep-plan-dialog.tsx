import { type ReactNode, useId, useState } from 'react';
import { defenceText, whereText } from '#components/house/defence-text.ts';
import { Consent } from '#components/house/keep-dialog.tsx';
import { TitleField } from '#components/house/title-field.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { FailureNote } from '#components/ui/failure-note.tsx';
import { sentenceCase } from '#components/ui/sentence-case.ts';
import { useAct } from '#components/ui/use-act.ts';
import type { PlanKept, PlanView, Proposed } from '#lib/messages.ts';
import { minuteMs } from '#lib/time/period.ts';
import { count, say, words } from '#lib/words.ts';
import { ritualText } from './ritual-words.ts';
import '#components/house/keep-dialog.css';
import './keep-plan.css';

interface Props {
  readonly plan: PlanView;
  readonly onKept: (kept: PlanKept) => void;
  readonly onClose: () => void;
}

/** Every event that one tap would write, in full, before it is written; each can be left out. */
export function KeepPlanDialog({ plan, onKept, onClose }: Props) {
  const title = useId();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  // What is shown is what is kept, whatever the page behind it learns meanwhile.
  const [shown] = useState(plan);
  const chosen = shown.writes.filter((one) => !left.has(keyOf(one)));
  const notNow = (
    <button type="button" className="button" onClick={onClose}>
      {say('keep_close')}
    </button>
  );
  const toggle = (one: Proposed) => {
    const without = new Set(left);
    if (!without.delete(keyOf(one))) without.add(keyOf(one));
    setLeft(without);
  };
  return (
    <Dialog labelledBy={title} onClose={onClose}>
      <div className="keep">
        <h2 id={title} className="sentence keep-when">
          {count('plan_keep_title', chosen.length)}
        </h2>
        {shown.preview.needsConsent ? (
          <Consent notNow={notNow} />
        ) : (
          <>
            <Times plan={shown} left={left} onToggle={toggle} />
            <KeepForm {...{ chosen, notNow, onKept }} plan={shown} />
          </>
        )}
      </div>
    </Dialog>
  );
}

const keyOf = ({ ritual, cycle }: Proposed) => `${ritual} ${cycle}`;

interface TimesProps {
  readonly plan: PlanView;
  readonly left: ReadonlySet<string>;
  readonly onToggle: (one: Proposed) => void;
}

function Times({ plan, left, onToggle }: TimesProps) {
  const { zone, preview } = plan;
  return (
    <ul className="keep-times" aria-label={say('plan_keep_list')}>
      {plan.writes.map((one) => (
        <li key={keyOf(one)}>
          <label className="keep-time">
            <input type="checkbox" checked={!left.has(keyOf(one))} onChange={() => onToggle(one)} />
            <span>
              <strong>{sentenceCase(words().when(one.period, plan.madeAt, zone))}</strong>
              <span className="hint">
                {say('plan_keep_length', ritualText(one.ritual, words()), minutesOf(one))}
                {'. '}
                {defenceText({ ...preview, ...one }, words())}
              </span>
            </span>
          </label>
        </li>
      ))}
    </ul>
  );
}

const minutesOf = ({ period }: Proposed) => (period.end - period.start) / minuteMs;

interface FormProps {
  readonly plan: PlanView;
  readonly chosen: readonly Proposed[];
  readonly notNow: ReactNode;
  readonly onKept: (kept: PlanKept) => void;
}

function KeepForm({ plan, chosen, notNow, onKept }: FormProps) {
  const keep = useAct('keepPlan');
  const { picks, preview, partnerName } = plan;
  const [summary, setSummary] = useState(preview.summary);
  const submit = async () => {
    if (chosen.length === 0) return;
    const writes = chosen.map(({ ritual, cycle, period }) => ({ ritual, cycle, period }));
    const kept = await keep.run({ picks, writes, summary: summary.trim() || preview.summary });
    if (kept !== undefined) onKept(kept);
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <TitleField
        label={say('plan_keep_title_label')}
        summary={summary}
        isHere={preview.where.account === ''}
        onChange={setSummary}
      />
      <dl className="facts">
        <dt>{say('keep_where')}</dt>
        <dd>{whereText(preview.where, words())}</dd>
      </dl>
      <p className="keep-note">
        {partnerName === '' ? say('plan_keep_no_guest') : say('plan_keep_no_guest_named', partnerName)}
      </p>
      {keep.kind !== undefined && <FailureNote kind={keep.kind} onAgain={() => void submit()} />}
      <div className="row">
        <button
          type="submit"
          className="button lamp"
          disabled={chosen.length === 0}
          aria-disabled={keep.state === 'busy' || undefined}
        >
          {chosen.length === 0 ? say('plan_keep_none') : count('plan_keep_count', chosen.length)}
        </button>
        {notNow}
      </div>
    </form>
  );
}
