import { ObstacleNote } from '#components/house/obstacle-note.tsx';
import { FailureNote } from '#components/ui/failure-note.tsx';
import { say, words } from '#lib/words.ts';
import { Card } from './card.tsx';
import type { CardProps } from './shared.ts';
import { WeekRow } from './week-row.tsx';
import { findWeek, seasonText, weightParts, weightTitle } from './weight-words.ts';

/** What the week weighs, in plain words. */
export function WeightCard({ sunday, plan, go }: CardProps) {
  const card = { step: 'weight', sunday, go } as const;
  if (plan.state === 'waiting') {
    return (
      <Card {...card} title={say('sunday_week')}>
        <p role="status" className="soft">
          {say('plan_waiting')}
        </p>
      </Card>
    );
  }
  if (plan.state === 'failed') {
    return (
      <Card {...card} title={say('sunday_week')}>
        <FailureNote kind={plan.kind} onAgain={plan.again} />
      </Card>
    );
  }
  const week = findWeek(plan.value, sunday.week);
  const { obstacle } = plan.value;
  if (week === undefined || obstacle?.kind === 'unread' || obstacle?.kind === 'nothing-counts') {
    return (
      <Card {...card} title={say('sunday_week')}>
        {obstacle !== undefined && <ObstacleNote obstacle={obstacle} onAgain={plan.again} />}
      </Card>
    );
  }
  const season = seasonText(plan.value, sunday.week, words());
  return (
    <Card {...card} title={say(weightTitle(plan.value, week))} {...(season === '' ? {} : { lead: season })}>
      <WeekRow week={week} zone={plan.value.zone} />
      <ul className="weight-parts">
        {weightParts(plan.value, week, words()).map((part) => (
          <li key={part}>{part}</li>
        ))}
      </ul>
    </Card>
  );
}
