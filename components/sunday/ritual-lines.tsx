import { defenceText } from '#components/house/defence-text.ts';
import { keptName } from '#components/house/ritual-name.ts';
import { minutesOf } from '#components/ideas/ideas-address.ts';
import { IdeasLink } from '#components/ideas/ideas-link.tsx';
import { keptNote } from '#components/plan/kept-words.ts';
import { sentenceCase } from '#components/ui/sentence-case.ts';
import type { KeptTime, MicroDateThing, PlanView, Proposed } from '#lib/messages.ts';
import type { Period } from '#lib/time/period.ts';
import { say, words } from '#lib/words.ts';
import { proposedName, proposedReason } from './ritual-words.ts';

function when(period: Period, zone: string): string {
  return sentenceCase(words().when(period, Date.now(), zone));
}

interface KeptProps {
  readonly kept: KeptTime;
  readonly thing: MicroDateThing | undefined;
  readonly zone: string;
}

/** A time that stands. */
export function KeptLine({ kept, thing, zone }: KeptProps) {
  const note = keptNote(kept, words());
  return (
    <li className="ritual-line">
      <strong className="ritual-when">
        <span className={kept.state === 'standing' ? 'glow' : 'glow pending'} aria-hidden="true" />
        {when(kept.period, zone)}
      </strong>
      <span>{keptName(kept, thing, words())}</span>
      {note !== undefined && <span className="hint">{note}</span>}
      <IdeasLink ritual={kept.ritual} minutes={minutesOf(kept.period)} />
      {kept.clashing && (
        <a className="link hint" href="#/plan">
          {say('notice_choose')}
        </a>
      )}
    </li>
  );
}

interface ProposedProps {
  readonly proposed: Proposed;
  readonly plan: PlanView;
  readonly thing: MicroDateThing | undefined;
}

/** A time that could be kept: when, what, why, and how hard it would be held. */
export function ProposedLine({ proposed, plan, thing }: ProposedProps) {
  return (
    <li className="ritual-line">
      <strong className="ritual-when">
        <span className="could" aria-hidden="true" />
        {when(proposed.period, plan.zone)}
      </strong>
      <span>{proposedName(proposed, thing, words())}</span>
      <span className="hint">{proposedReason(proposed, plan, words())}</span>
      {!plan.preview.needsConsent && (
        <span className="hint">{defenceText({ ...plan.preview, ...proposed }, words())}</span>
      )}
      <IdeasLink ritual={proposed.ritual} minutes={minutesOf(proposed.period)} />
    </li>
  );
}
