import type { Preview } from '#lib/messages.ts';
import type { Words } from '#lib/words.ts';

const levels = { hold: 'defence_hold', firm: 'defence_firm', locked: 'defence_locked' } as const;

type Held = Pick<Preview, 'where' | 'defence' | 'seenByOthers' | 'otherDays'>;

/** How hard the time is held, as far as anyone but the person can notice it, and what that hangs on. */
export function defenceText({ where, defence, seenByOthers, otherDays }: Held, words: Words): string {
  return `${levelText({ where, defence, seenByOthers }, words)} ${othersText(otherDays, words)}`;
}

function levelText({ where, defence, seenByOthers }: Omit<Held, 'otherDays'>, { say }: Words): string {
  if (seenByOthers) return say(levels[defence]);
  const unseen = say(where.account === '' ? 'defence_here' : 'defence_unseen');
  return defence === 'locked' ? `${unseen} ${say('defence_unmoved')}` : unseen;
}

function othersText(otherDays: number, { say, count }: Words): string {
  return otherDays === 0 ? say('defence_others_none') : count('defence_others', otherDays);
}

/** Where it goes: the calendar, and whose it is. */
export function whereText({ account, calendar }: Preview['where'], { say }: Words): string {
  if (account === '') return say('keep_here');
  return [calendar, account].filter((name, at, all) => name !== '' && all.indexOf(name) === at).join(', ');
}
