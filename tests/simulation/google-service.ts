import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/v3';
import { secondMs } from '#lib/time/period.ts';
import type { VirtualClock } from '#tests/clouds/clock.ts';
import { type GoogleCloud, googleCloud } from '#tests/clouds/google/cloud.ts';
import { client } from '#tests/worker/machine.ts';
import { googleFaults } from './google-faults.ts';
import { googleGuests, guestsOf } from './google-guests.ts';
import { weeklyCount, wireTimes } from './meetings.ts';
import { emailOf, type ServiceOptions, type SimulatedService, type Spot } from './service.ts';
import type { OurEvent } from './simulated-cloud.ts';
import type { MeetingKind, Owner } from './steps.ts';

type GoogleEvent = calendar_v3.Schema$Event;

const detailsOf: Readonly<Record<MeetingKind, (email: string) => GoogleEvent>> = {
  busy: () => ({}),
  free: () => ({ transparency: 'transparent' }),
  tentative: () => ({ status: 'tentative' }),
  invited: (email) => ({ attendees: [{ email, responseStatus: 'needsAction' }, { email: 'boss@example.com' }] }),
  declined: (email) => ({ attendees: [{ email, responseStatus: 'declined' }, { email: 'boss@example.com' }] }),
  'all-day': () => ({}),
  weekly: () => ({ recurrence: [`RRULE:FREQ=WEEKLY;COUNT=${weeklyCount}`] }),
};

export function googleService(clock: VirtualClock, { zone, seed }: ServiceOptions): SimulatedService {
  const cloud = googleCloud({ clock, clients: [client], seed });
  for (const owner of ['alex', 'sam'] as const) cloud.addPerson(emailOf(owner), { name: owner, zone });
  cloud.addCalendar(emailOf('alex'), { id: 'family@example.com', summary: 'Family', zone });
  let made = 0;
  const at = (instant: number) => ({ dateTime: new Date(instant).toISOString(), timeZone: zone });

  return {
    ...byHand(cloud, at, () => `meeting${made++}`),
    ...googleGuests(cloud),
    front: cloud,
    faultBook: googleFaults,
    plug: (authorize, spoil) => ({ cloud: { ...cloud, fetch: spoil(cloud.fetch), authorize } }),
    calendars: (owner) => cloud.calendars(emailOf(owner)),
    texts: (calendarId) =>
      new Map(cloud.events(calendarId).map((event) => [event.id ?? '', JSON.stringify(event)] as const)),
    textOf: ({ calendarId, providerId }) => JSON.stringify(cloud.findEvent(calendarId, providerId)),
    findOurs: (spot) => findOurs(cloud, spot),
    writtenBy: ({ path, body }) => {
      const [, calendar, named] = /\/calendars\/([^/]+)\/events(?:\/([^/]+))?$/.exec(path) ?? [];
      if (calendar === undefined) return [];
      const providerId = named === undefined ? idIn(body) : decodeURIComponent(named);
      return [{ calendarId: decodeURIComponent(calendar), providerId }];
    },
    // Its requests name what they write.
    forgetWritten: () => undefined,
    revoke: (owner) => cloud.revoke(emailOf(owner)),
    expireTokens: (owner) => cloud.expireTokens(emailOf(owner)),
    endSession: (owner, pages) => {
      cloud.expireTokens(emailOf(owner));
      for (const page of pages) page.signOut(emailOf(owner));
    },
    expireLists: () => cloud.expireSyncTokens(),
  };
}

type ByHand = Pick<SimulatedService, 'add' | 'retime' | 'remove' | 'restore' | 'rename' | 'place'>;

function byHand(cloud: GoogleCloud, at: (instant: number) => object, nextId: () => string): ByHand {
  return {
    add: (owner: Owner, meeting, copied) => {
      const marks = copied && cloud.findEvent(copied.calendarId, copied.providerId)?.extendedProperties;
      const event: GoogleEvent = { id: nextId(), summary: 'Review', ...wireTimes(meeting) };
      const more = { ...detailsOf[meeting.kind](emailOf(owner)), ...(marks ? { extendedProperties: marks } : {}) };
      return cloud.addEvent(meeting.calendarId, { ...event, ...more }).id ?? '';
    },
    retime: (meeting) => void cloud.changeEvent(meeting.calendarId, meeting.id, wireTimes(meeting)),
    remove: ({ calendarId, providerId }) => cloud.deleteEvent(calendarId, providerId),
    restore: ({ calendarId, providerId }) => cloud.restoreEvent(calendarId, providerId),
    rename: ({ calendarId, providerId }, summary) => void cloud.changeEvent(calendarId, providerId, { summary }),
    place: ({ calendarId, providerId }, { start, end }) =>
      void cloud.changeEvent(calendarId, providerId, { start: at(start), end: at(end) }),
  };
}

function findOurs(cloud: GoogleCloud, { calendarId, providerId }: Spot): OurEvent | undefined {
  const event = cloud.findEvent(calendarId, providerId);
  const marks = event?.extendedProperties?.private;
  const id = marks?.['occasion'];
  if (!event || marks?.['app'] !== 'porchlight' || id === undefined) return undefined;
  const instant = (text: string | null | undefined) => Math.floor(Date.parse(text ?? '') / secondMs) * secondMs;
  return {
    calendarId,
    providerId,
    id: providerId,
    isCopy: id !== providerId,
    isLive: event.status !== 'cancelled',
    isOpaque: event.transparency !== 'transparent',
    period: { start: instant(event.start?.dateTime), end: instant(event.end?.dateTime) },
    summary: event.summary ?? '',
    guests: guestsOf(event),
    version: event.etag ?? '',
  };
}

function idIn(body: string): string {
  const sent: unknown = JSON.parse(body);
  return typeof sent === 'object' && sent !== null && 'id' in sent ? String(sent.id) : '';
}
