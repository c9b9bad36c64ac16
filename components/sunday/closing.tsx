import { keptName } from '#components/house/ritual-name.ts';
import type { MicroDateThing, PlanView } from '#lib/messages.ts';
import { say, words } from '#lib/words.ts';
import { KeptLine } from './ritual-lines.tsx';
import { weekRituals } from './ritual-words.ts';
import type { CardProps } from './shared.ts';
import { steps } from './use-steps.ts';

/** One warm sentence with what stands this week. */
export function Closing({ sunday, plan, settings, go }: CardProps) {
  const kept = plan.state === 'ready' ? weekRituals(plan.value, sunday.week).kept : [];
  const [first = 'weight'] = steps;
  return (
    <article className="sunday-inside">
      <h1 className="sentence sentence-page page-title" tabIndex={-1}>
        {plan.state === 'ready' ? closingText(plan.value, kept, settings) : say('sunday_closing_unknown')}
      </h1>
      <p className="page-lead">{say(kept.length > 0 ? 'sunday_closing_text' : 'sunday_closing_none_text')}</p>
      {kept.length > 1 && plan.state === 'ready' && (
        <ul className="ritual-lines">
          {kept.map((one) => (
            <KeptLine key={one.occasion} kept={one} thing={settings} zone={plan.value.zone} />
          ))}
        </ul>
      )}
      <div className="row sunday-ways">
        <a className="button" href="#/plan">
          {say('sunday_to_plan')}
        </a>
        <button type="button" className="button" onClick={() => go(first)}>
          {say('sunday_again')}
        </button>
      </div>
    </article>
  );
}

/** 'Tea on the porch, Wednesday at 19:40. The light is on.' */
function closingText(
  { zone }: PlanView,
  kept: ReturnType<typeof weekRituals>['kept'],
  thing: MicroDateThing | undefined,
): string {
  // '8:00 PM' stays on one line.
  const time = (start: number) => words().time(start, zone).replaceAll(' ', '\u00a0');
  const at = (start: number) => say('sunday_closing_at', words().weekday(start, zone), time(start));
  const [only, ...others] = kept;
  if (only === undefined) return say('sunday_closing_none');
  if (others.length === 0) return say('sunday_closing_one', keptName(only, thing, words()), at(only.period.start));
  const list = new Intl.ListFormat(words().locale).format(kept.map(({ period }) => at(period.start)));
  return say('sunday_closing', list);
}
