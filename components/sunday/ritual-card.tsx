import { useState } from 'react';
import { ObstacleNote } from '#components/house/obstacle-note.tsx';
import { FailureNote } from '#components/ui/failure-note.tsx';
import { useAct } from '#components/ui/use-act.ts';
import { useFocusAfter } from '#components/ui/use-focus-after.ts';
import type { PlanView } from '#lib/messages.ts';
import { count, say, words } from '#lib/words.ts';
import { Card } from './card.tsx';
import { KeptLine, ProposedLine } from './ritual-lines.tsx';
import { gapText, proposedName, ritualTitle, type WeekRituals, weekRituals } from './ritual-words.ts';
import type { CardProps } from './shared.ts';
import { WriteFacts } from './write-facts.tsx';

/** What stands in the week, or what could, with all that keeping it would write. */
export function RitualCard(props: CardProps) {
  const { sunday, plan, go } = props;
  if (plan.state === 'ready') return <RitualOf {...props} view={plan.value} />;
  return (
    <Card step="ritual" title={say('sunday_ritual')} {...{ sunday, go }}>
      {plan.state === 'failed' ? (
        <FailureNote kind={plan.kind} onAgain={plan.again} />
      ) : (
        <p role="status" className="soft">
          {say('plan_waiting')}
        </p>
      )}
    </Card>
  );
}

function RitualOf({ sunday, plan, settings, go, view }: CardProps & { readonly view: PlanView }) {
  const here = weekRituals(view, sunday.week);
  const keeping = useKeepWeek(view, here, plan.again);
  const [lines, focusLines] = useFocusAfter<HTMLUListElement>();
  const keep = async () => {
    if (await keeping.keep()) focusLines();
  };
  const { needsConsent } = view.preview;
  const offers = here.proposed.length > 0;
  return (
    <Card
      step="ritual"
      title={say(ritualTitle(here, view))}
      {...{ sunday, go }}
      {...(offers
        ? { onward: needsConsent ? <ToPlan /> : <KeepButton here={here} onKeep={keep} busy={keeping.busy} /> }
        : {})}
    >
      <ul ref={lines} tabIndex={-1} className="ritual-lines">
        <Lines here={here} view={view} settings={settings} />
      </ul>
      {offers &&
        (needsConsent ? <p className="hint">{say('sunday_consent')}</p> : <WriteFacts preview={view.preview} />)}
      {view.obstacle !== undefined && <ObstacleNote obstacle={view.obstacle} onAgain={plan.again} />}
      <p role="status" className="ritual-news">
        {keeping.said}
      </p>
      {keeping.kind !== undefined && <FailureNote kind={keeping.kind} onAgain={() => void keep()} />}
    </Card>
  );
}

type LinesProps = Pick<CardProps, 'settings'> & { readonly here: WeekRituals; readonly view: PlanView };

/** What stands, what could, and why there is nothing where there is nothing. */
function Lines({ here, view, settings }: LinesProps) {
  return (
    <>
      {here.kept.map((kept) => (
        <KeptLine key={kept.occasion} kept={kept} thing={settings} zone={view.zone} />
      ))}
      {here.proposed.map((one) => (
        <ProposedLine key={`${one.ritual} ${one.cycle}`} proposed={one} plan={view} thing={settings} />
      ))}
      {here.gaps.map((gap) => (
        <li key={`${gap.ritual} ${gap.cycle}`} className="ritual-line">
          <strong>{proposedName(gap, settings, words())}</strong>
          <span className="hint">{gapText(gap, view.zone, words())}</span>
        </li>
      ))}
    </>
  );
}

function KeepButton({ here, onKeep, busy }: { here: WeekRituals; onKeep: () => Promise<void>; busy: boolean }) {
  return (
    <button type="button" className="button lamp" aria-disabled={busy || undefined} onClick={() => void onKeep()}>
      {count('sunday_keep', here.proposed.length)}
    </button>
  );
}

function ToPlan() {
  return (
    <a className="button lamp" href="#/plan">
      {say('sunday_to_plan')}
    </a>
  );
}

/** Keeps what is proposed for this one week, exactly as it was shown. */
function useKeepWeek(view: PlanView, { proposed }: WeekRituals, again: () => void) {
  const keeping = useAct('keepPlan');
  const [said, setSaid] = useState('');
  const keep = async () => {
    const writes = proposed.map(({ ritual, cycle, period }) => ({ ritual, cycle, period }));
    const done = await keeping.run({ picks: view.picks, writes, summary: view.preview.summary });
    if (done === undefined) return false;
    setSaid(say(done.taken.length > 0 ? 'sunday_taken' : 'sunday_kept'));
    again();
    return true;
  };
  return { keep, said, kind: keeping.kind, busy: keeping.state === 'busy' };
}
