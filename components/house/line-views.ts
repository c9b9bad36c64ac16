import { failureText } from '#components/ui/failure-sentence.ts';
import type { FailureKind, House, KeptTime, LinkHealth, Told } from '#lib/messages.ts';
import { type Instant, minuteMs, type Period } from '#lib/time/period.ts';
import type { MessageKey, Words } from '#lib/words.ts';
import { keptName } from './ritual-name.ts';

/** The next kept time, top right: 'Tea on the porch' 'tonight, 19:40 to 20:05'. */
export interface NextView {
  readonly occasion: string;
  readonly period: Period;
  readonly summary: string;
  readonly when: string;
  /** '20:05', for the quiet page. */
  readonly until: string;
  readonly quiet: string;
  readonly standing: boolean;
  /** What is still to happen, or to be done; undefined where it stands. */
  readonly note: string | undefined;
}

export interface HealthView {
  readonly text: string;
  /** True at any later time too: 'Read at 15:36'. A snapshot that has aged shows this one. */
  readonly lasting: string;
  readonly well: boolean;
  /** The one thing to do; undefined where there is nothing to do but wait. */
  readonly link: { readonly text: string; readonly href: string } | undefined;
}

export interface NoticeView {
  readonly occasion: string;
  readonly text: string;
  readonly dismiss: string;
  /** Where there is more to choose from; undefined where there is nothing but to know. */
  readonly choose: { readonly text: string; readonly href: string } | undefined;
}

function nextNote(kept: KeptTime, words: Words): string | undefined {
  if (kept.state === 'waiting') return words.say('next_waiting');
  if (kept.state === 'retrying') return words.say('next_retrying');
  if (kept.state === 'stuck') return words.say(kept.failure ? failureText(kept.failure).sentence : 'next_stuck');
  return undefined;
}

export function nextView(house: House, words: Words, now: Instant): NextView | undefined {
  const { next, zone } = house;
  if (next === undefined || next.period.end <= now) return undefined;
  const until = words.time(next.period.end, zone);
  return {
    occasion: next.occasion,
    period: next.period,
    summary: keptName(next, house.thing, words),
    when: words.when(next.period, now, zone),
    until,
    quiet: words.say('quiet_until', until),
    standing: next.state === 'standing',
    note: nextNote(next, words),
  };
}

const staleMs = 30 * minuteMs;

/** Which account the line speaks of: one that needs a person, else one that fails, else the one read longest ago. */
function telling(health: readonly LinkHealth[]): LinkHealth | undefined {
  const passing = new Set<string | undefined>(['offline', 'rate-limited', 'unavailable']);
  const rank = (link: LinkHealth) => (link.kind === undefined ? 2 : passing.has(link.kind) ? 1 : 0);
  return [...health].sort((a, b) => rank(a) - rank(b) || (a.readAt ?? 0) - (b.readAt ?? 0))[0];
}

function failing(kind: FailureKind, asOf: string, words: Words): HealthView {
  const { sentence, remedy } = failureText(kind);
  const text = [words.say(sentence), asOf].filter(Boolean).join(' ');
  const toSettings = remedy?.by === 'settings' ? remedy.text : undefined;
  const link = toSettings && { text: words.say(toSettings), href: '/home.html#/settings/accounts' };
  return { text, lasting: text, well: false, link };
}

/** One quiet line: when the calendar was read, or in words what is wrong and the one thing to do. */
export function healthView(house: House, words: Words, now: Instant): HealthView | undefined {
  const link = telling(house.health);
  if (link === undefined) return undefined;
  const asOf = link.readAt === undefined ? '' : words.say('health_read_at', words.moment(link.readAt, now, house.zone));
  if (link.kind !== undefined) return failing(link.kind, asOf, words);
  if (link.readAt === undefined) {
    const text = words.say('health_never');
    return { text, lasting: text, well: true, link: undefined };
  }
  const stale = now - link.readAt > staleMs;
  const text = words.say(stale ? 'health_stale' : 'health_read', words.ago(link.readAt, now));
  return { text, lasting: asOf, well: true, link: undefined };
}

const noticeKeys: Readonly<Record<Told['kind'], MessageKey>> = {
  'let-go-by-hand': 'notice_let_go',
  'moved-by-hand': 'notice_moved',
  'taken-before-kept': 'notice_taken',
  'too-late': 'notice_too_late',
  clash: 'notice_clash',
  'outside-change': 'notice_outside_change',
  'not-invited': 'notice_not_invited',
  'auto-moved': 'notice_auto_moved',
};

export function noticeView(house: House, words: Words, now: Instant): NoticeView | undefined {
  const { notice } = house;
  if (notice === undefined) return undefined;
  const when = words.when(notice.period, now, house.zone);
  const asks = notice.kind === 'outside-change';
  return {
    occasion: notice.occasion,
    text: words.say(noticeKeys[notice.kind], when),
    dismiss: words.say(asks ? 'notice_keep_both' : 'notice_dismiss'),
    choose: asks ? { text: words.say('notice_choose'), href: '/home.html#/plan' } : undefined,
  };
}
