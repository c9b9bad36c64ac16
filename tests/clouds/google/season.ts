import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/v3';
import type { Draft } from '#tests/clouds/season/draft.ts';
import { type SeasonOptions, type Story, seasonStory, type Touched } from '#tests/clouds/season/story.ts';
import type { GoogleCloud } from './cloud.ts';

export type { SeasonOptions };

type GoogleEvent = calendar_v3.Schema$Event;

/** A busy season of two people: see `seasonStory`. People who are not there yet are made. */
export function seedSeason(cloud: GoogleCloud, options: SeasonOptions): void {
  const { zone, email, partnerEmail } = options;
  if (cloud.calendars(email).length === 0) cloud.addPerson(email, { name: 'Alex', zone });
  if (cloud.calendars(partnerEmail).length === 0) cloud.addPerson(partnerEmail, { name: 'Sam', zone });
  const story = seasonStory(options);
  const add = (calendarId: string, drafts: readonly Draft[], owner: string) => {
    for (const draft of drafts) cloud.addEvent(calendarId, googleEvent(draft, owner));
  };
  add(email, story.own, email);
  add(cloud.addCalendar(email, { summary: 'Family', zone }), story.family, email);
  add(partnerEmail, story.partner, partnerEmail);
  cloud.shareFreeBusy(partnerEmail, email);
  // A calendar that everybody can subscribe to, with a `#` in its id.
  const id = 'en.holidays#public@group.v.calendar.google.com';
  cloud.addCalendar('holidays@calendar.google.com', { id, summary: 'Public holidays', zone });
  cloud.share(id, email, 'reader');
  add(id, story.holidays, email);
  touchInstances(cloud, story, options);
}

function touchInstances(cloud: GoogleCloud, { moved, calledOff }: Story, { email, zone }: SeasonOptions): void {
  const time = (instant: number) => ({ dateTime: new Date(instant).toISOString(), timeZone: zone });
  cloud.changeEvent(email, instanceId(moved), { start: time(moved.to.startMs), end: time(moved.to.endMs) });
  cloud.deleteEvent(email, instanceId(calledOff));
}

function instanceId({ key, startMs }: Touched): string {
  return `${key}_${new Date(startMs).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

/** A draft as Google writes events. */
function googleEvent(draft: Draft, email: string): GoogleEvent {
  const { summary, key, location, zone, endZone, dayLong } = draft;
  const time = (wall: Temporal.PlainDateTime, timeZone: string) => {
    return dayLong ? { date: wall.toPlainDate().toString() } : { dateTime: wall.toString(), timeZone };
  };
  return {
    summary,
    start: time(draft.start, zone),
    end: time(draft.end, endZone),
    ...(key === undefined ? {} : { id: key }),
    ...(location === undefined ? {} : { location }),
    ...recurrence(draft),
    ...invitation(draft, email),
    ...(draft.tentative ? { status: 'tentative' } : {}),
    ...(draft.private ? { visibility: 'private' } : {}),
    ...(draft.public ? { visibility: 'public' } : {}),
    ...(draft.free ? { transparency: 'transparent' } : {}),
    ...(draft.kind === undefined ? {} : KINDS[draft.kind]),
  };
}

const KINDS: Readonly<Record<NonNullable<Draft['kind']>, GoogleEvent>> = {
  focus: { eventType: 'focusTime', focusTimeProperties: { chatStatus: 'doNotDisturb' } },
  home: {
    eventType: 'workingLocation',
    workingLocationProperties: { type: 'homeOffice', homeOffice: {} },
    transparency: 'transparent',
    visibility: 'public',
  },
  away: { eventType: 'outOfOffice' },
  birthday: { eventType: 'birthday', visibility: 'private', transparency: 'transparent' },
};

function recurrence({ rule, without = [], zone }: Draft): GoogleEvent {
  if (rule === undefined) return {};
  const lines = without.map((wall) => {
    return `EXDATE;TZID=${zone}:${wall.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '')}`;
  });
  return { recurrence: [`RRULE:${rule}`, ...lines] };
}

function invitation({ invitation: given }: Draft, email: string): GoogleEvent {
  if (given === undefined) return {};
  const attendees = [
    { email: given.from, organizer: true, responseStatus: 'accepted' },
    { email, responseStatus: given.answer },
  ];
  return { organizer: { email: given.from }, attendees };
}
