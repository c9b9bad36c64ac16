import { useState } from 'react';
import { usePartnerKnown } from '#components/partner/use-partner-known.ts';
import { useFocusAfter } from '#components/ui/use-focus-after.ts';
import { useRequest } from '#components/ui/use-request.ts';
import type { House, PlanKept, PlanView, Settings } from '#lib/messages.ts';
import { count, say } from '#lib/words.ts';
import { EveningProposal } from './evening-proposal.tsx';
import { KeepPlanDialog } from './keep-plan-dialog.tsx';
import { KeptPlanNote } from './kept-plan-note.tsx';
import { NothingOffered } from './nothing-offered.tsx';
import { Proposal } from './proposal.tsx';
import type { PlanPage } from './use-plan.ts';
import './proposals.css';

interface Props {
  readonly page: PlanPage;
  readonly plan: PlanView;
  readonly coming: House['coming'];
  readonly onChanged: () => void;
}

/** What is proposed for the eight weeks, why, what else would do, and the one tap that keeps it. */
export function Proposals({ page, plan, coming, onChanged }: Props) {
  const { obstacle, writes } = plan;
  const isPaused = plan.pausedUntil !== '';
  return (
    <section className="proposals" aria-labelledby="plan-proposed" aria-busy={page.waiting}>
      <h2 id="plan-proposed" tabIndex={-1}>
        {titleOf(plan)}
      </h2>
      {obstacle !== undefined && <NothingOffered obstacle={obstacle} onAgain={page.again} />}
      {obstacle === undefined && !isPaused && <Rituals {...{ page, plan, coming }} />}
      {isPaused && <p className="time-why">{say('plan_paused_none')}</p>}
      <KeepAll {...{ page, plan, onChanged }} isDue={obstacle === undefined && !isPaused && writes.length > 0} />
    </section>
  );
}

function Rituals({ page, plan, coming }: Omit<Props, 'onChanged'>) {
  const isForBoth = usePartnerKnown();
  const { rituals, evenings } = plan;
  return (
    <>
      {rituals.map((view) => (
        <Proposal
          key={view.ritual}
          {...{ view, plan, isForBoth }}
          picked={page.picking.times[view.ritual]}
          mayStand={
            page.picks.times[view.ritual] !== undefined && !plan.writes.some(({ ritual }) => ritual === view.ritual)
          }
          onStands={page.forgetPicks}
          onPick={(time) => page.pickTime(view.ritual, time)}
        />
      ))}
      {evenings.length > 0 && (
        <EveningProposal
          {...{ plan, coming }}
          picked={page.picking.evenings}
          onPick={page.pickEvening}
          onOpened={page.again}
        />
      )}
      {rituals.length + evenings.length === 0 && <AllOff />}
    </>
  );
}

function titleOf({ writes, pausedUntil, partnerName }: PlanView): string {
  if (writes.length === 0 || pausedUntil !== '') {
    return partnerName === '' ? say('plan_standing_two') : say('plan_standing_for', partnerName);
  }
  return partnerName === '' ? say('plan_proposed') : say('plan_proposed_for', partnerName);
}

function AllOff() {
  return (
    <p className="time-why">
      {say('plan_rituals_off')}{' '}
      <a className="link" href="#/settings/rituals">
        {say('plan_choose_rituals')}
      </a>
    </p>
  );
}

type KeepProps = Pick<Props, 'page' | 'plan' | 'onChanged'> & { readonly isDue: boolean };

interface Asking {
  /** The weekly times as they stood before the tap: what undo brings back. */
  readonly before: Settings['rituals'] | undefined;
}

type Done = Asking & { readonly result: PlanKept };

/** The one primary button of the page, and what came of it. */
function KeepAll({ page, plan, isDue, onChanged }: KeepProps) {
  const [asking, setAsking] = useState<Asking>();
  const [done, setDone] = useState<Done>();
  const settings = useRequest('readSettings', {}, ['settings']);
  const [place, focusPlace] = useFocusAfter<HTMLDivElement>();
  const kept = (result: PlanKept) => {
    setDone({ result, before: asking?.before });
    setAsking(undefined);
    page.forgetPicks();
    focusPlace();
    onChanged();
  };
  const ask = () => setAsking({ before: settings.state === 'ready' ? settings.value.rituals : undefined });
  return (
    <div ref={place} className="keep-all" tabIndex={-1}>
      <div role="status">
        {done !== undefined && <KeptPlanNote key={keyOf(done)} {...done} zone={plan.zone} onUndone={onChanged} />}
      </div>
      {isDue ? (
        <div className="keep-all-row">
          <button type="button" className="button lamp" aria-haspopup="dialog" onClick={ask}>
            {count('plan_keep_count', plan.writes.length)}
          </button>
          <p className="time-why">{say('plan_keep_see')}</p>
        </div>
      ) : (
        <Settled plan={plan} />
      )}
      {asking !== undefined && <KeepPlanDialog plan={plan} onKept={kept} onClose={() => setAsking(undefined)} />}
    </div>
  );
}

const keyOf = ({ result }: Done) => result.kept.map(({ occasion }) => occasion).join(' ');

function Settled({ plan: { obstacle, pausedUntil, rituals } }: Pick<Props, 'plan'>) {
  if (obstacle !== undefined || pausedUntil !== '' || rituals.every(({ time }) => time === undefined)) return null;
  return <p className="time-why">{say('plan_keep_all_there')}</p>;
}
