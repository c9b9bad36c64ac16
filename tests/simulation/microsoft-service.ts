import type { Event } from '@microsoft/microsoft-graph-types';
import { hourMs, type Instant } from '#lib/time/period.ts';
import type { VirtualClock } from '#tests/clouds/clock.ts';
import { type MicrosoftCloud, microsoftCloud } from '#tests/clouds/microsoft/cloud.ts';
import type { KeptEvent } from '#tests/clouds/microsoft/people.ts';
import type { WorldOptions } from '#tests/clouds/microsoft/world.ts';
import { outlookClient } from '#tests/worker/machine.ts';
import { type Meeting, wall, weeklyCount } from './meetings.ts';
import { microsoftFaults } from './microsoft-faults.ts';
import { guestsOf, microsoftGuests } from './microsoft-guests.ts';
import { seededRandom } from './random.ts';
import { emailOf, type ServiceOptions, type SimulatedService, type Spot } from './service.ts';
import type { OurEvent } from './simulated-cloud.ts';
import type { MeetingKind } from './steps.ts';

/** What nobody outside knows is one way in one history and another way in the next. */
function unknowns(seed: number): Partial<WorldOptions> & { readonly kind: 'personal' | 'work' } {
  const random = seededRandom(seed + 77_000_000);
  return {
    kind: random.oneOf(['personal', 'work']),
    transactionReplay: random.oneOf(['first-event', 'duplicate-error']),
    transactionLifeMs: random.oneOf([hourMs, 24 * hourMs, 2_400 * hourMs]),
    deltaLifeMs: random.oneOf([60 * hourMs, 720 * hourMs]),
    deltaTellsGoneInstances: random.chance(0.5),
    // A mailbox is asked one thing at a time; what a worker had sent when it died may still be on its way.
    requestsAtOnce: 2,
  };
}

export function microsoftService(clock: VirtualClock, { zone, seed }: ServiceOptions): SimulatedService {
  const { kind, ...settings } = unknowns(seed);
  const cloud = microsoftCloud({ clock, clients: [outlookClient], seed, ...settings });
  for (const owner of ['alex', 'sam'] as const) cloud.addPerson(emailOf(owner), { name: owner, zone, kind });
  cloud.addCalendar(emailOf('alex'), { name: 'Family' });
  const signals = ['gone', 'syncStateNotFound', 'resyncRequired'] as const;
  let seen = cloud.lastWrite();
  let ends = 0;
  const textOf = (kept: KeptEvent | undefined) => JSON.stringify(kept);

  return {
    ...byHand(cloud, zone),
    ...microsoftGuests(cloud),
    front: cloud,
    faultBook: microsoftFaults,
    plug: (authorize, spoil) => {
      const fetchFrom: MicrosoftCloud['fetchFrom'] = (origin) => spoil(cloud.fetchFrom(origin));
      return { outlook: { ...cloud, fetchFrom, authorize } };
    },
    calendars: (owner) => cloud.calendars(emailOf(owner)),
    texts: (calendarId) =>
      new Map(cloud.allEvents(calendarId).map((kept) => [kept.event.id ?? '', textOf(kept)] as const)),
    textOf: ({ calendarId, providerId }) => textOf(cloud.findEvent(calendarId, providerId)),
    findOurs: (spot) => findOurs(cloud, spot),
    writtenBy: () => {
      const since = seen;
      seen = cloud.lastWrite();
      return since === seen ? [] : cloud.writtenSince(since);
    },
    forgetWritten: () => {
      seen = cloud.lastWrite();
    },
    revoke: (owner) => cloud.revoke(emailOf(owner)),
    expireTokens: (owner) => cloud.expireTokens(emailOf(owner)),
    endSession: (owner, pages) => {
      cloud.expireTokens(emailOf(owner));
      cloud.expireRefreshTokens(emailOf(owner));
      // At times the session of the browser is over as well, so that only a person can renew it.
      if (ends % 2 === 1) for (const page of pages) page.signOut(emailOf(owner));
      ends += 1;
    },
    expireLists: () => {
      cloud.expireDelta(undefined, signals[ends % signals.length]);
      ends += 1;
    },
  };
}

const response = (answer: 'notResponded' | 'declined'): Event => ({
  isOrganizer: false,
  organizer: { emailAddress: { address: 'boss@example.com', name: 'Boss' } },
  responseStatus: { response: answer, time: '0001-01-01T00:00:00Z' },
});

const detailsOf: Readonly<Record<MeetingKind, (meeting: Omit<Meeting, 'id'>) => Event>> = {
  busy: () => ({ showAs: 'busy' }),
  free: () => ({ showAs: 'free' }),
  tentative: () => ({ showAs: 'tentative' }),
  invited: () => ({ showAs: 'tentative', ...response('notResponded') }),
  declined: () => ({ showAs: 'busy', ...response('declined') }),
  'all-day': () => ({ showAs: 'busy' }),
  weekly: (meeting) => ({ showAs: 'busy', recurrence: recurrenceOf(meeting) }),
};

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

function recurrenceOf({ start, zone }: Omit<Meeting, 'id'>): NonNullable<Event['recurrence']> {
  const day = wall(start, zone);
  const weekday = weekdays[day.dayOfWeek - 1] ?? 'monday';
  return {
    pattern: { type: 'weekly', interval: 1, daysOfWeek: [weekday], firstDayOfWeek: 'monday' },
    range: { type: 'numbered', startDate: day.toPlainDate().toString(), numberOfOccurrences: weeklyCount },
  };
}

/** The fields by which Outlook is told when a meeting is. */
function times(meeting: Pick<Meeting, 'kind' | 'zone' | 'start' | 'end'>): Event {
  const { kind, zone, start, end } = meeting;
  // A clock that is put back shows some minutes twice, and cannot say which of them are meant.
  const isPlain = [start, end].every(
    (one) => wall(one, zone).toPlainDateTime().toZonedDateTime(zone).epochMilliseconds === one,
  );
  const timeZone = isPlain || kind === 'weekly' ? zone : 'UTC';
  const at = (instant: Instant) => ({
    dateTime: wall(instant, timeZone).toPlainDateTime().toString({ smallestUnit: 'second' }),
    timeZone,
  });
  if (kind !== 'all-day') return { start: at(start), end: at(end) };
  const day = wall(start, zone).toPlainDate();
  const midnight = (of: Temporal.PlainDate) => ({ dateTime: `${of.toString()}T00:00:00`, timeZone: zone });
  return { isAllDay: true, start: midnight(day), end: midnight(day.add({ days: 1 })) };
}

type ByHand = Pick<SimulatedService, 'add' | 'retime' | 'remove' | 'restore' | 'rename' | 'place'>;

function byHand(cloud: MicrosoftCloud, zone: string): ByHand {
  return {
    // Microsoft nowhere says that marks come along with a copy. Where they did, one whose original is gone would stand in
    // for it, as after a move that a client makes of a copy and a deletion.
    add: (_owner, meeting) => {
      const event: Event = { subject: 'Review', ...times(meeting), ...detailsOf[meeting.kind](meeting) };
      return cloud.addEvent(meeting.calendarId, event).id ?? '';
    },
    retime: (meeting) => {
      const recurrence = meeting.kind === 'weekly' ? { recurrence: recurrenceOf(meeting) } : {};
      cloud.changeEvent(meeting.calendarId, meeting.id, { ...times(meeting), ...recurrence });
    },
    remove: ({ calendarId, providerId }) => cloud.deleteEvent(calendarId, providerId),
    restore: ({ calendarId, providerId }) => cloud.restoreEvent(calendarId, providerId),
    rename: ({ calendarId, providerId }, subject) => void cloud.changeEvent(calendarId, providerId, { subject }),
    place: ({ calendarId, providerId }, { start, end }) =>
      void cloud.changeEvent(calendarId, providerId, times({ kind: 'busy', zone, start, end })),
  };
}

const isNamed = (name: string) => (property: { readonly id?: string | null }) => property.id?.endsWith(` Name ${name}`);

function findOurs(cloud: MicrosoftCloud, { calendarId, providerId }: Spot): OurEvent | undefined {
  const kept = cloud.findEvent(calendarId, providerId);
  const marks = kept?.event.singleValueExtendedProperties;
  const id = marks?.find(isNamed('PorchlightOccasion'))?.value ?? undefined;
  if (!kept || id === undefined) return undefined;
  const { event, deleted } = kept;
  const instant = (moment: Event['start']) => Date.parse(`${moment?.dateTime?.slice(0, 19)}Z`);
  return {
    calendarId,
    providerId,
    id,
    isCopy: false,
    isLive: !deleted,
    // What is held lightly is tentative: that takes time too.
    isOpaque: event.showAs !== 'free',
    period: { start: instant(event.start), end: instant(event.end) },
    summary: event.subject ?? '',
    guests: guestsOf(event),
    version: `${event.changeKey ?? ''}${deleted}`,
  };
}
