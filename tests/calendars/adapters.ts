import { icsCalendar, partnerFileKey } from '#lib/calendars/ics/ics-calendar.ts';
import { icsAnswer } from '#lib/calendars/ics/reading.ts';
import type { CalendarProvider } from '#lib/calendars/port.ts';
import type { CalendarPorts } from '#lib/calendars/ports.ts';
import { calendarProvider } from '#lib/calendars/providers.ts';
import { dayMs, type Period } from '#lib/time/period.ts';
import { virtualClock } from '#tests/clouds/clock.ts';
import { memoryStore } from '#tests/worker/memory-store.ts';
import { cloudWithAlex, linkGoogle, now, zone } from './link-google.ts';
import { linkMicrosoft, outlookWithAlex } from './link-microsoft.ts';

/** What a person does in the calendar itself. */
export interface Hand {
  move(providerId: string, to: Period): void;
  rename(providerId: string, summary: string): void;
  remove(providerId: string): void;
  /** Somebody elsewhere says yes. */
  accept(providerId: string, address: string): void;
  takeOffAll(providerId: string): void;
}

/** One calendar with an account behind the port. */
export interface Opened {
  readonly provider: CalendarProvider;
  readonly calendarId: string;
  /** The same account in another browser. */
  another(): Promise<CalendarProvider>;
  /** Undefined where nobody else can write. */
  readonly hand: Hand | undefined;
}

/** A kind of calendar that the contract holds for. */
export interface Adapter {
  readonly name: string;
  open(): Promise<Opened>;
}

const iso = (instant: number) => new Date(instant).toISOString();

function google(level: 'times-only' | 'main-calendar'): Adapter {
  const open = async (): Promise<Opened> => {
    const { cloud, clock } = cloudWithAlex();
    const { provider } = await linkGoogle({ level, cloud, clock });
    const { id: calendarId } = await provider.ownCalendar(zone);
    const times = ({ start, end }: Period) => ({ start: { dateTime: iso(start) }, end: { dateTime: iso(end) } });
    return {
      provider,
      calendarId,
      another: async () => (await linkGoogle({ level, cloud, clock })).provider,
      hand: {
        move: (id, to) => void cloud.changeEvent(calendarId, id, times(to)),
        rename: (id, summary) => void cloud.changeEvent(calendarId, id, { summary }),
        remove: (id) => cloud.deleteEvent(calendarId, id),
        accept: (id, address) => cloud.respond(calendarId, id, 'accepted', address),
        takeOffAll: (id) => void cloud.changeEvent(calendarId, id, { attendees: [] }),
      },
    };
  };
  return { name: `google, ${level}`, open };
}

function microsoft(level: 'times-only' | 'main-calendar'): Adapter {
  const open = async (): Promise<Opened> => {
    const { cloud, clock } = outlookWithAlex();
    const { provider } = await linkMicrosoft({ level, cloud, clock });
    const { id: calendarId } = await provider.ownCalendar(zone);
    const wall = (instant: number) => ({ dateTime: iso(instant).slice(0, 19), timeZone: 'UTC' });
    return {
      provider,
      calendarId,
      another: async () => (await linkMicrosoft({ level, cloud, clock })).provider,
      hand: {
        move: (id, { start, end }) => void cloud.changeEvent(calendarId, id, { start: wall(start), end: wall(end) }),
        rename: (id, subject) => void cloud.changeEvent(calendarId, id, { subject }),
        remove: (id) => cloud.deleteEvent(calendarId, id),
        accept: (id, address) => cloud.respond(calendarId, id, 'accepted', address),
        takeOffAll: (id) => void cloud.changeEvent(calendarId, id, { attendees: [] }),
      },
    };
  };
  return { name: `microsoft, ${level}`, open };
}

const local: Adapter = {
  name: 'local',
  open: async () => {
    const clock = virtualClock(now);
    const store = memoryStore();
    const memory = { load: store.load, save: async () => undefined };
    const nobody = () => Promise.reject(new Error('the local calendar signs in nowhere'));
    const tokens = { accessToken: nobody, renewed: nobody };
    const account = { id: 'local', kind: 'local', subject: 'local', level: 'main-calendar', granted: [] } as const;
    const alone: CalendarPorts['alone'] = (_name, work) => work();
    const ports: CalendarPorts = { fetch: nobody, now: clock.now, memory, tokens, events: store, alone };
    const make = () => calendarProvider(account, ports);
    const provider = make();
    const { id: calendarId } = await provider.ownCalendar(zone);
    return { provider, calendarId, another: async () => make(), hand: undefined };
  },
};

export const adapters: readonly Adapter[] = [
  google('times-only'),
  google('main-calendar'),
  microsoft('times-only'),
  microsoft('main-calendar'),
  local,
];

/** A file that a page read and left; nobody writes there. */
const ics: Adapter = {
  name: 'ics',
  open: async () => {
    const within = { start: now - 84 * dayMs, end: now + 91 * dayMs };
    const stamp = (instant: number) => iso(instant).slice(0, 19).replace(/[-:]/g, '');
    const meeting = `BEGIN:VEVENT\r\nDTSTART:${stamp(now)}Z\r\nDURATION:PT1H\r\nRRULE:FREQ=WEEKLY\r\nEND:VEVENT\r\n`;
    const text = `BEGIN:VCALENDAR\r\n${meeting}END:VCALENDAR\r\n`;
    const answer = icsAnswer(new TextEncoder().encode(text), { within, zone });
    if (!answer.ok) throw new Error('the file is not read');
    const { firm, soft } = answer.busy;
    const store = memoryStore(new Map([[partnerFileKey, { name: 'sam.ics', readAt: now, within, firm, soft }]]));
    const make = () => icsCalendar(store.load);
    return { provider: make(), calendarId: 'file', another: async () => make(), hand: undefined };
  },
};

/** Those that can be read: all. */
export const readers: readonly Adapter[] = [...adapters, ics];
