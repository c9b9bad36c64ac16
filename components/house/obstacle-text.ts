import type { Obstacle } from '#lib/messages.ts';
import type { MessageKey } from '#lib/words.ts';

export interface ObstacleText {
  readonly sentence: MessageKey;
  /** Where it can be cleared; undefined where the trouble of the link says so itself. */
  readonly link: { readonly text: MessageKey; readonly href: string } | undefined;
}

const hours = { text: 'obstacle_do_hours', href: '/home.html#/settings/hours' } as const;

const texts: Readonly<Record<Obstacle['kind'], ObstacleText>> = {
  unread: { sentence: 'week_unread_rest', link: undefined },
  'nothing-counts': {
    sentence: 'obstacle_nothing_counts',
    link: { text: 'obstacle_do_calendars', href: '/home.html#/settings/accounts' },
  },
  'partner-unread': {
    sentence: 'obstacle_partner_unread',
    link: { text: 'obstacle_do_partner', href: '/home.html#/settings/people' },
  },
  'no-hours': { sentence: 'obstacle_no_hours', link: hours },
  'ritual-off': {
    sentence: 'obstacle_ritual_off',
    link: { text: 'obstacle_do_rituals', href: '/home.html#/settings/rituals' },
  },
  'hours-never-meet': { sentence: 'obstacle_hours_never_meet', link: hours },
};

/** Why nothing can be offered, however empty the week is, and where that can be changed. */
export function obstacleText({ kind }: Obstacle): ObstacleText {
  return texts[kind];
}
