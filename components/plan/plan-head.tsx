import type { HouseView } from '#components/house/house-view.ts';
import { FailureNote } from '#components/ui/failure-note.tsx';
import { LinkHealthLine } from '#components/ui/link-health.tsx';
import { sentenceCase } from '#components/ui/sentence-case.ts';
import { useAct } from '#components/ui/use-act.ts';
import type { House, PlanView, Settings } from '#lib/messages.ts';
import { dayMs, type Instant } from '#lib/time/period.ts';
import { type MessageKey, say, words } from '#lib/words.ts';
import { NoticeLine, TakenLine } from './notice-line.tsx';
import { PausedLine } from './pause.tsx';
import { seasonHead } from './season-head.ts';

interface Props {
  readonly house: House;
  /** Undefined until the eight weeks are known. */
  readonly plan: PlanView | undefined;
  /** Whether the eight weeks are still being looked at. */
  readonly waiting: boolean;
  readonly seasons: Settings['seasons'];
  readonly view: HouseView;
  readonly now: Instant;
  readonly again: () => void;
}

/** The one sentence of the page: the season, else what comes next; then how the link is, and what happened. */
export function PlanHead({ house, plan, waiting, seasons, view, now, again }: Props) {
  const season = plan && seasonHead(plan, seasons, words());
  return (
    <header>
      {plan === undefined && waiting ? (
        <p role="status" className="sentence sentence-page page-title soft">
          {say('plan_eight_waiting')}
        </p>
      ) : (
        <h1 className="sentence sentence-page page-title">{season?.head ?? headline(house, now)}</h1>
      )}
      <div className="plan-lines">
        {season !== undefined && house.obstacle === undefined && season.lead !== '' && (
          <p className="page-lead">{season.lead}</p>
        )}
        <Health house={house} view={view} again={again} />
      </div>
      <PausedLine pausedUntil={plan?.pausedUntil ?? ''} again={again} />
      {house.week === 'let-go' && <LetGoLine again={again} />}
      {house.firstRun && (
        <p className="notice">
          <span>{say('plan_first_run')}</span>
          <a className="link" href="#/start">
            {say('plan_first_run_do')}
          </a>
        </p>
      )}
      {house.notice !== undefined && view.notice !== undefined && (
        <NoticeLine house={house} notice={view.notice} taken={plan?.taken ?? []} again={again} />
      )}
      {plan?.taken
        .filter(({ kept }) => kept.occasion !== house.notice?.occasion)
        .map((one) => (
          <TakenLine key={one.kept.occasion} one={one} zone={house.zone} again={again} />
        ))}
    </header>
  );
}

const room: readonly MessageKey[] = [
  'plan_room_0',
  'plan_room_1',
  'plan_room_2',
  'plan_room_3',
  'plan_room_4',
  'plan_room_5',
  'plan_room_6',
  'plan_room_7',
];

/** The next kept time, where it is near or nothing else is open; else what is open, or why that cannot be told. */
function headline({ next, zone, openDays, obstacle, week }: House, now: Instant): string {
  const isNear = next !== undefined && next.period.start < now + 7 * dayMs;
  if (next !== undefined && next.period.end > now && (isNear || openDays === 0)) {
    const when = sentenceCase(words().when(next.period, now, zone));
    return say(next.state === 'standing' ? 'plan_next' : 'plan_next_waiting', when);
  }
  if (obstacle !== undefined) return say(obstacle.kind === 'unread' ? 'plan_head_unread' : 'plan_head_nowhere');
  if (openDays === 0 && week === 'let-go') return say('plan_head_let_go');
  return say(room[Math.min(openDays, room.length - 1)] ?? 'plan_room_0');
}

/** A week that was let go can be looked at again: nothing here is for good. */
function LetGoLine({ again }: Pick<Props, 'again'>) {
  const opening = useAct('openWeeks');
  const open = async () => {
    if ((await opening.run({})) !== undefined) again();
  };
  return (
    <p className="notice">
      <span>{say('week_let_go')}</span>
      <button type="button" className="link" onClick={() => void open()}>
        {say('plan_open_week')}
      </button>
      {opening.kind !== undefined && <FailureNote kind={opening.kind} onAgain={() => void open()} />}
    </p>
  );
}

function Health({ house, view, again }: Pick<Props, 'house' | 'view' | 'again'>) {
  const reading = useAct('readAgain');
  const read = async () => {
    if ((await reading.run({})) !== undefined) again();
  };
  return (
    <div className="plan-health" role="status">
      {house.health.map((link) => (
        <p key={link.accountId}>
          {house.health.length > 1 && (
            <>
              <bdi>{link.label}</bdi>
              {': '}
            </>
          )}
          <LinkHealthLine health={link} zone={house.zone} />
        </p>
      ))}
      {view.health?.link !== undefined && (
        <a className="link" href={view.health.link.href}>
          {view.health.link.text}
        </a>
      )}
      {house.health.length > 0 && view.health?.link === undefined && (
        <button type="button" className="link" aria-disabled={reading.state === 'busy'} onClick={() => void read()}>
          {say('plan_read_again')}
        </button>
      )}
    </div>
  );
}
