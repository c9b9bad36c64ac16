import type { KeptTime } from '#lib/messages.ts';
import type { Words } from '#lib/words.ts';

type Invited = Pick<KeptTime, 'invitation' | 'partner'>;

/** The partner as they are called here. */
export function who({ partner }: Pick<KeptTime, 'partner'>, words: Words): string {
  return partner || words.say('guest_unnamed');
}

/** Whether a change reaches somebody else: then the tap says so. */
export function reachesOthers({ invitation }: Pick<KeptTime, 'invitation'>): boolean {
  return invitation !== undefined && invitation.answer !== 'leaving';
}

/** What a tap is called that takes it away from both. */
export function tapText(text: string, kept: Invited, words: Words): string {
  return reachesOthers(kept) ? words.say('guest_tell', text, who(kept, words)) : text;
}

/** What the tap is called that lets a kept time go. */
export function letGoText(kept: Invited & Pick<KeptTime, 'ritual'>, words: Words): string {
  return tapText(words.say(kept.ritual === 'talk' ? 'talk_let_go' : 'kept_not_this_week'), kept, words);
}

const answerKeys = { none: 'guest_invited', yes: 'guest_yes', maybe: 'guest_maybe' } as const;

/** Who else it is for; undefined where nobody is invited yet. */
export function guestText(kept: Invited & Pick<KeptTime, 'theirs'>, words: Words): string | undefined {
  const { invitation, theirs } = kept;
  if (theirs) return words.say('guest_theirs', who(kept, words));
  if (!invitation || invitation.answer === 'leaving') return undefined;
  return words.say(answerKeys[invitation.answer], who(kept, words));
}
