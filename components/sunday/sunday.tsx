import { type DraftStorage, useDraftStorage } from '#components/journal/draft-storage.ts';
import { FailureNote } from '#components/ui/failure-note.tsx';
import { useRequest } from '#components/ui/use-request.ts';
import type { SundayView } from '#lib/messages.ts';
import { say } from '#lib/words.ts';
import { Closing } from './closing.tsx';
import { FollowUpsCard } from './follow-ups-card.tsx';
import { RitualCard } from './ritual-card.tsx';
import { Skipped } from './skipped.tsx';
import { SundayWindow } from './sunday-window.tsx';
import { SurpriseCard } from './surprise-card.tsx';
import { steps, useStepFocus, useSteps } from './use-steps.ts';
import { useSundayDraft } from './use-sunday-draft.ts';
import { WeightCard } from './weight-card.tsx';
import './sunday.css';

/** Four cards in three minutes: what the week weighs, its ritual, one tiny surprise, small promises. */
export function Sunday() {
  const sunday = useRequest('readSunday', {}, ['journal']);
  const drafts = useDraftStorage('sunday');
  if (sunday.state === 'waiting' || drafts === undefined) {
    return (
      <p role="status" className="sentence sentence-page soft">
        {say('sunday_waiting')}
      </p>
    );
  }
  if (sunday.state === 'failed') {
    return (
      <>
        <h1 className="sentence sentence-page page-title">{say('sunday_failed')}</h1>
        <FailureNote kind={sunday.kind} onAgain={sunday.again} />
      </>
    );
  }
  return <Cards key={sunday.value.week} sunday={sunday.value} again={sunday.again} drafts={drafts} />;
}

interface Props {
  readonly sunday: SundayView;
  readonly again: () => void;
  readonly drafts: DraftStorage;
}

function Cards({ sunday, again, drafts }: Props) {
  const { place, go, failed } = useSteps(sunday);
  const draft = useSundayDraft(drafts, sunday.week);
  const page = useStepFocus(place);
  const plan = useRequest('readPlan', { times: {}, evenings: {} }, ['house', 'settings', 'accounts']);
  const settings = useRequest('readSettings', {}, ['settings']);
  const shared = { sunday, plan, settings: settings.state === 'ready' ? settings.value : undefined, go };
  const lit = place === 'skipped' ? 0 : place === 'done' ? steps.length : steps.indexOf(place);
  return (
    <div className="sunday" ref={page}>
      <SundayWindow lit={lit} />
      <div className="sunday-card">
        {place === 'weight' && <WeightCard {...shared} />}
        {place === 'ritual' && <RitualCard {...shared} />}
        {place === 'surprise' && <SurpriseCard {...shared} {...draft} again={again} />}
        {place === 'follow-ups' && <FollowUpsCard {...shared} {...draft} again={again} />}
        {place === 'done' && <Closing {...shared} />}
        {place === 'skipped' && <Skipped sunday={sunday} go={go} />}
        {failed !== undefined && <FailureNote kind={failed} onAgain={() => go(place)} />}
      </div>
    </div>
  );
}
