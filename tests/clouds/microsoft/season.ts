import type { Event } from '@microsoft/microsoft-graph-types';
import { recurrenceRule } from '#tests/clouds/recurrence-rule.ts';
import type { Draft } from '#tests/clouds/season/draft.ts';
import { isFree, type SeasonOptions, seasonStory, type Touched } from '#tests/clouds/season/story.ts';
import type { MicrosoftCloud } from './cloud.ts';
import { writtenRecurrence } from './recurrence.ts';
import type { AccountKind } from './world.ts';

export interface MicrosoftSeasonOptions extends SeasonOptions {
  /** Of people who are not there yet; personal where it is not given. */
  readonly kind?: AccountKind;
}

const DAY_MS = 86_400_000;

/** A busy season of two people: see `seasonStory`, which Google's is told from too. People who are not there yet are made. */
export function seedSeason(cloud: MicrosoftCloud, options: MicrosoftSeasonOptions): void {
  const { zone, email, partnerEmail, kind = 'personal' } = options;
  if (cloud.calendars(email).length === 0) cloud.addPerson(email, { name: 'Alex', zone, kind });
  if (cloud.calendars(partnerEmail).length === 0) cloud.addPerson(partnerEmail, { name: 'Sam', zone, kind });
  const story = seasonStory(options);
  const [own = ''] = cloud.calendars(email);
  const [partner = ''] = cloud.calendars(partnerEmail);
  const series = new Map(add(cloud, own, story.own, email));
  add(cloud, cloud.addCalendar(email, { name: 'Family' }), story.family, email);
  add(cloud, partner, story.partner, partnerEmail);
  cloud.shareFreeBusy(partnerEmail, email);
  add(cloud, cloud.addCalendar(email, { name: 'Holidays', canEdit: false }), story.holidays, email);
  const occurrence = ({ key, startMs }: Touched) => occurrenceId(cloud, own, series.get(key) ?? '', startMs);
  const time = (instant: number) => ({ dateTime: new Date(instant).toISOString().slice(0, 19), timeZone: 'UTC' });
  const { startMs, endMs } = story.moved.to;
  cloud.changeEvent(own, occurrence(story.moved), { start: time(startMs), end: time(endMs) });
  cloud.deleteEvent(own, occurrence(story.calledOff));
}

/** @returns ids of what the story comes back to, by key */
function add(cloud: MicrosoftCloud, calendarId: string, drafts: readonly Draft[], owner: string) {
  const ids: [string, string][] = [];
  for (const draft of drafts) {
    const { id = '' } = cloud.addEvent(calendarId, graphEvent(draft, owner));
    for (const wall of draft.without ?? []) {
      const at = wall.toZonedDateTime(draft.zone).epochMilliseconds;
      cloud.deleteEvent(calendarId, occurrenceId(cloud, calendarId, id, at));
    }
    if (draft.key !== undefined) ids.push([draft.key, id]);
  }
  return ids;
}

function occurrenceId(cloud: MicrosoftCloud, calendarId: string, seriesId: string, startMs: number): string {
  const near = cloud.occurrences(calendarId, seriesId, { startMs, endMs: startMs + DAY_MS });
  const found = near.find(({ start }) => Date.parse(`${start?.dateTime?.slice(0, 19)}Z`) === startMs);
  if (found?.id === undefined) throw new Error(`No occurrence of ${seriesId} at ${startMs}`);
  return found.id;
}

/** A draft as Graph writes events. */
function graphEvent(draft: Draft, email: string): Event {
  const { summary, location, zone, endZone, dayLong, rule } = draft;
  const time = (wall: Temporal.PlainDateTime, timeZone: string) => ({ dateTime: wall.toString(), timeZone });
  const first = draft.start.toPlainDate();
  return {
    subject: summary,
    start: time(draft.start, zone),
    end: time(draft.end, endZone),
    isAllDay: dayLong,
    showAs: shownAs(draft),
    sensitivity: draft.private || draft.kind === 'birthday' ? 'private' : 'normal',
    ...(location === undefined ? {} : { location: { displayName: location } }),
    ...(rule === undefined ? {} : { recurrence: writtenRecurrence(recurrenceRule(rule, zone), first, zone) }),
    ...invitation(draft, email),
  };
}

function shownAs(draft: Draft): NonNullable<Event['showAs']> {
  const answer = draft.invitation?.answer;
  if (draft.kind === 'home') return 'workingElsewhere';
  if (isFree(draft)) return 'free';
  if (draft.kind === 'away') return 'oof';
  return draft.tentative || answer === 'tentative' || answer === 'needsAction' ? 'tentative' : 'busy';
}

const RESPONSES = {
  accepted: 'accepted',
  declined: 'declined',
  tentative: 'tentativelyAccepted',
  needsAction: 'notResponded',
} as const;

function invitation({ invitation: given }: Draft, email: string): Event {
  if (given === undefined) return {};
  const response = RESPONSES[given.answer];
  const time = '0001-01-01T00:00:00Z';
  return {
    isOrganizer: false,
    organizer: { emailAddress: { address: given.from, name: given.from } },
    responseStatus: { response, time },
    attendees: [{ type: 'required', emailAddress: { address: email }, status: { response, time } }],
  };
}
