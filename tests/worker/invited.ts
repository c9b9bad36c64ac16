import type { Event } from '@microsoft/microsoft-graph-types';
import type { Period } from '#lib/time/period.ts';
import type { Answer } from '#tests/clouds/microsoft/invitations.ts';
import { alex, google, microsoft, type Place, zone } from './homestead.ts';
import type { MachineOptions } from './machine.ts';

const iso = (instant: number) => ({ dateTime: new Date(instant).toISOString(), timeZone: zone });
const utc = (instant: number) => ({ dateTime: new Date(instant).toISOString().slice(0, 19), timeZone: 'UTC' });

export const sam = 'sam@example.com';

/** A place to live in, and what happens in the calendar around an invitation. */
export interface Party extends Place {
  machine(life?: Parameters<Place['machine']>[0], more?: Partial<MachineOptions>): ReturnType<Place['machine']>;
  /** What the service wrote to Sam, in turn. */
  letters(): readonly string[];
  /** Those who are on the one event of ours. */
  guests(): readonly string[];
  /** Sam answers in a calendar of their own. */
  answer(given: Answer): void;
  /** Alex takes everybody off the event, in the calendar itself. */
  takeOff(): void;
  /** Alex moves it, in the calendar itself. */
  move(period: Period): void;
  /** Alex puts somebody else on it, in the calendar itself. */
  putOn(address: string): void;
  /** The next change takes effect, and its answer is lost. */
  loseAnswer(): void;
  /** Sam lets Alex see when they are busy; undefined where that cannot be. */
  readonly share: (() => void) | undefined;
}

export type Level = 'times-only' | 'main-calendar';

async function byGoogle(level: Level): Promise<Party> {
  const place = await google(level);
  const { cloud } = place;
  cloud.addPerson(sam, { name: 'Sam', zone });
  const event = () => {
    for (const calendarId of cloud.calendars(alex)) {
      const found = cloud.events(calendarId).find((one) => one.extendedProperties?.private?.['app'] === 'porchlight');
      if (found) return { calendarId, id: String(found.id), attendees: found.attendees ?? [] };
    }
    throw new Error('no event of ours');
  };
  const put = (emails: readonly string[]) => {
    const { calendarId, id } = event();
    cloud.changeEvent(calendarId, id, { attendees: emails.map((email) => ({ email })) });
  };
  const guests = () => event().attendees.flatMap(({ email }) => email ?? []);
  return {
    ...place,
    letters: () => cloud.mail.filter(({ to }) => to === sam).map(({ kind }) => kind),
    guests,
    answer: (given) => cloud.respond(sam, event().id, given === 'tentativelyAccepted' ? 'tentative' : given),
    takeOff: () => put([]),
    move: ({ start, end }) => {
      const { calendarId, id } = event();
      cloud.changeEvent(calendarId, id, { start: iso(start), end: iso(end) });
    },
    putOn: (address) => put([...guests(), address]),
    loseAnswer: () => void cloud.fault({ when: { method: 'PATCH' }, do: 'drop-after' }),
    share: () => cloud.shareFreeBusy(sam, alex, { listed: false }),
  };
}

async function byMicrosoft(level: Level): Promise<Party> {
  const place = await microsoft(level);
  const { outlook } = place;
  outlook.addPerson(sam, { name: 'Sam', zone, kind: 'personal' });
  const event = () => {
    for (const calendarId of outlook.calendars(alex)) {
      const found = outlook.events(calendarId).find(({ transactionId }) => transactionId);
      if (found) return { calendarId, id: String(found.id), attendees: found.attendees ?? [] };
    }
    throw new Error('no event of ours');
  };
  const put = (attendees: Event['attendees']) => {
    const { calendarId, id } = event();
    outlook.changeEvent(calendarId, id, { attendees: attendees ?? [] });
  };
  return {
    ...place,
    letters: () => outlook.mail.filter(({ to }) => to === sam).map(({ kind }) => kind),
    guests: () => event().attendees.flatMap(({ emailAddress }) => emailAddress?.address ?? []),
    answer: (given) => {
      const [home = ''] = outlook.calendars(sam);
      const copy = outlook.events(home).find(({ isOrganizer }) => isOrganizer === false);
      outlook.respond(home, String(copy?.id), given);
    },
    takeOff: () => put([]),
    move: ({ start, end }) => {
      const { calendarId, id } = event();
      outlook.changeEvent(calendarId, id, { start: utc(start), end: utc(end) });
    },
    putOn: (address) => put([...event().attendees, { emailAddress: { address }, type: 'required' }]),
    loseAnswer: () => void outlook.fault({ when: { method: 'PATCH' }, do: 'drop-after' }),
    share: undefined,
  };
}

export const parties = [
  { name: 'Google, times only', found: () => byGoogle('times-only'), hears: 'google' },
  { name: 'Google, main calendar', found: () => byGoogle('main-calendar'), hears: 'google' },
  { name: 'Outlook, times only', found: () => byMicrosoft('times-only'), hears: 'microsoft' },
  { name: 'Outlook, main calendar', found: () => byMicrosoft('main-calendar'), hears: 'microsoft' },
] as const;
