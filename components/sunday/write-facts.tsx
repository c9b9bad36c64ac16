import type { PlanView, Proposed } from '#lib/messages.ts';
import { say, type Words } from '#lib/words.ts';
import '#components/house/keep-dialog.css';

type Preview = PlanView['preview'];

const levels = { hold: 'defence_hold', firm: 'defence_firm', locked: 'defence_locked' } as const;

/** How hard a time would be held, as far as anyone but the person can notice it, and what that hangs on. */
export function heldText(
  { defence, otherDays }: Pick<Proposed, 'defence' | 'otherDays'>,
  { where, seenByOthers }: Preview,
  words: Words,
): string {
  const others = otherDays === 0 ? words.say('defence_others_none') : words.count('defence_others', otherDays);
  if (seenByOthers) return `${words.say(levels[defence])} ${others}`;
  const unseen = words.say(where.account === '' ? 'defence_here' : 'defence_unseen');
  return [unseen, ...(defence === 'locked' ? [words.say('defence_unmoved')] : []), others].join(' ');
}

/** Under which title, and where. */
export function WriteFacts({ preview: { summary, where } }: { readonly preview: Preview }) {
  const names = [where.calendar, where.account];
  const place = names.filter((name, index) => name !== '' && names.indexOf(name) === index);
  return (
    <dl className="facts">
      <dt>{say('keep_title')}</dt>
      <dd>
        <bdi>{summary}</bdi>
      </dd>
      <dt>{say('keep_where')}</dt>
      <dd>{where.account === '' ? say('keep_here') : <bdi>{place.join(', ')}</bdi>}</dd>
    </dl>
  );
}
