import type { CountedEvent } from '#lib/messages.ts';
import type { MessageKey, Words } from '#lib/words.ts';

const why: Readonly<Record<CountedEvent['why'], MessageKey>> = {
  busy: 'plan_why_busy',
  'free-busy-only': 'plan_why_free_busy',
  'marked-free': 'plan_why_free',
  cancelled: 'plan_why_cancelled',
  declined: 'plan_why_declined',
  tentative: 'plan_why_tentative',
  unanswered: 'plan_why_unanswered',
  'working-location': 'plan_why_location',
  birthday: 'plan_why_birthday',
  ours: 'plan_why_ours',
  'no-length': 'plan_why_no_length',
};

const counts: Readonly<Record<CountedEvent['counts'], MessageKey>> = {
  firm: 'plan_counts_firm',
  soft: 'plan_counts_soft',
  no: 'plan_counts_no',
};

export interface CountedWords {
  /** Foreign text: shown as it is, isolated. Undefined where only the time is known. */
  readonly title: string | undefined;
  /** 'all day', '14:00 to 15:00', or 'Google says busy, 14:00 to 15:00' where there is no title. */
  readonly when: string;
  /** 'marked free: not counted'. */
  readonly verdict: string;
}

/** Why one thing of the day did or did not count. */
export function countedWords(event: CountedEvent, zone: string, words: Words): CountedWords {
  const when = event.allDay ? words.say('plan_all_day') : words.times(event.period, zone);
  const verdict = words.say('plan_verdict', words.say(why[event.why]), words.say(counts[event.counts]));
  if (event.why === 'free-busy-only') return { title: undefined, when: words.say('plan_google_busy', when), verdict };
  const untitled = event.title === undefined || event.title.trim() === '';
  return { title: untitled ? words.say('plan_untitled') : event.title, when, verdict };
}
