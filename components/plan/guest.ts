import type { KeptTime } from '#lib/messages.ts';
import type { Words } from '#lib/words.ts';

type Invited = Pick<KeptTime, 'invitation'>;

/** The partner as they are called here. */
export function who(name: string | undefined, words: Words): string {
  return name || words.say('guest_unnamed');
}

/** Whether a change reaches somebody else: then the tap says so. */
export function reachesOthers({ invitation }: Invited): boolean {
  return invitation !== undefined && invitation.answer !== 'leaving';
}

/** What a tap is called that takes it away from both. */
export function tapText(text: string, kept: Invited, words: Words): string {
  return reachesOthers(kept) ? words.say('guest_tell', text, who(kept.invitation?.who, words)) : text;
}

const answerKeys = { none: 'guest_invited', yes: 'guest_yes', maybe: 'guest_maybe' } as const;

/** Who else it is for; undefined where nobody is invited yet. */
export function guestText(
  { invitation, theirs }: Invited & Pick<KeptTime, 'theirs'>,
  partner: string,
  words: Words,
): string | undefined {
  const name = who(invitation?.who || partner, words);
  if (theirs) return words.say('guest_theirs', name);
  if (!invitation || invitation.answer === 'leaving') return undefined;
  return words.say(answerKeys[invitation.answer], name);
}
