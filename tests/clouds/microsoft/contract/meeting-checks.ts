import type { Event } from '@microsoft/microsoft-graph-types';
import { expect } from 'vitest';
import { ALEX, at, type Bench, type Checks, refused, SAM, timed, WORK } from './bench.ts';

const OUTSIDE = 'jo@elsewhere.example';
const daily: Event = {
  recurrence: {
    pattern: { type: 'daily', interval: 1 },
    range: { type: 'numbered', startDate: '2026-11-24', numberOfOccurrences: 3 },
  },
};

function inviting(...addresses: readonly string[]): Event {
  return timed(9, 10, { attendees: addresses.map((address) => ({ emailAddress: { address }, type: 'required' })) });
}

function mailed({ cloud }: Bench): string[] {
  return cloud.mail.map(({ kind, to }) => `${kind} ${to}`);
}

/** The one event in the default calendar of a person. */
function only({ cloud, calendarOf }: Bench, email: string) {
  const [event, ...rest] = cloud.events(calendarOf(email));
  expect(rest).toEqual([]);
  return event;
}

function occurrences({ cloud, calendarOf }: Bench): string[] {
  const { id = '' } = cloud.addEvent(calendarOf(ALEX), timed(9, 10, daily));
  const window = { startMs: Date.parse('2026-11-24T00:00:00Z'), endMs: Date.parse('2026-11-29T00:00:00Z') };
  return cloud.occurrences(calendarOf(ALEX), id, window).map((one) => one.id ?? '');
}

const span = { startTime: at(8), endTime: at(12) };

export const meetingChecks = {
  'M-OCCURRENCE-BOUNDARY': async (bench) => {
    const [, second] = occurrences(bench);
    const alex = await bench.api();
    const move = (hour: number) => alex.api(`/me/events/${second}`).patch({ start: at(hour), end: at(hour + 1) });
    expect(await refused(move(24 + 15))).toBeUndefined();
    expect(await refused(move(48 + 15))).toBe('400 ErrorOccurrenceCrossingBoundary');
    expect(await refused(move(8))).toBe('400 ErrorOccurrenceCrossingBoundary');
  },
  'M-OCCURRENCE-CHANGE': async (bench) => {
    const [, second] = occurrences(bench);
    const alex = await bench.api();
    const changed = await alex
      .api(`/me/events/${second}`)
      .header('Prefer', 'IdType="ImmutableId"')
      .patch({ subject: 'x' });
    expect([changed.id, changed.type, changed.originalStart]).toEqual([second, 'exception', '2026-11-25T09:00:00Z']);
    expect(await refused(alex.api(`/me/events/${changed.seriesMasterId}`).get())).toBeUndefined();
  },
  'M-INVITE-MAIL': async (bench) => {
    const alex = await bench.api();
    const { id } = await alex.api('/me/events').post(inviting(OUTSIDE));
    await alex.api(`/me/events/${id}`).patch({ start: at(8) });
    await alex.api(`/me/events/${id}`).delete();
    expect(mailed(bench)).toEqual([`invitation ${OUTSIDE}`, `update ${OUTSIDE}`, `cancellation ${OUTSIDE}`]);
  },
  'M-INVITE-NONE': async (bench) => {
    const alex = await bench.api();
    const { id } = await alex.api('/me/events').post(timed(9, 10));
    await alex.api(`/me/events/${id}`).patch({ start: at(8) });
    await alex.api(`/me/events/${id}`).delete();
    expect(mailed(bench)).toEqual([]);
  },
  'M-INVITE-ADDRESS': async (bench) => {
    const asked = (await bench.api()).api('/me/events').post(inviting('nobody'));
    expect(await refused(asked)).toBe('400 ErrorInvalidRecipients');
  },
  'M-INVITE-COPY': async (bench) => {
    const made = await (await bench.api()).api('/me/events').post(inviting(SAM));
    const copy = only(bench, SAM);
    expect(copy).toMatchObject({ iCalUId: made.iCalUId, isOrganizer: false, showAs: 'tentative' });
    expect([copy?.responseStatus?.response, copy?.organizer?.emailAddress?.address]).toEqual(['notResponded', ALEX]);
  },
  'M-INVITE-UPDATE': async (bench) => {
    const alex = await bench.api();
    const { id } = await alex.api('/me/events').post(inviting(SAM));
    await alex.api(`/me/events/${id}`).patch({ start: at(8) });
    expect(only(bench, SAM)?.start?.dateTime).toBe('2026-11-24T08:00:00.0000000');
    await alex.api(`/me/events/${id}`).delete();
    expect(only(bench, SAM)).toMatchObject({ isCancelled: true, showAs: 'free' });
  },
  'M-CANCEL': async (bench) => {
    const alex = await bench.api();
    const { id } = await alex.api('/me/events').post(inviting(OUTSIDE));
    await alex.api(`/me/events/${id}/cancel`).post({ comment: 'Another time' });
    expect(mailed(bench)).toEqual([`invitation ${OUTSIDE}`, `cancellation ${OUTSIDE}`]);
    expect(bench.cloud.events(bench.calendarOf(ALEX))).toEqual([]);
  },
  'M-CANCEL-ORGANIZER': async (bench) => {
    await (await bench.api()).api('/me/events').post(inviting(SAM));
    const sam = await bench.api(undefined, { account: SAM });
    const asked = sam.api(`/me/events/${only(bench, SAM)?.id}/cancel`).post({});
    expect(await refused(asked)).toBe('400 ErrorInvalidRequest');
  },
  'M-RESPOND': async (bench) => {
    const { id } = await (await bench.api()).api('/me/events').post(inviting(SAM, OUTSIDE));
    const sam = await bench.api(undefined, { account: SAM });
    await sam.api(`/me/events/${only(bench, SAM)?.id}/accept`).post({});
    expect(only(bench, SAM)).toMatchObject({ showAs: 'busy', responseStatus: { response: 'accepted' } });
    bench.cloud.respond(bench.calendarOf(ALEX), id, 'declined', OUTSIDE);
    const answers = only(bench, ALEX)?.attendees?.map(({ status }) => status?.response);
    expect(answers).toEqual(['accepted', 'declined']);
    await sam.api(`/me/events/${only(bench, SAM)?.id}/decline`).post({});
    expect(bench.cloud.events(bench.calendarOf(SAM))).toEqual([]);
    expect(mailed(bench).slice(2)).toEqual([`accepted ${ALEX}`, `declined ${ALEX}`, `declined ${ALEX}`]);
  },
  'M-RESPOND-SILENT': async (bench) => {
    await (await bench.api()).api('/me/events').post(inviting(SAM));
    const sam = await bench.api(undefined, { account: SAM });
    await sam.api(`/me/events/${only(bench, SAM)?.id}/tentativelyAccept`).post({ sendResponse: false });
    expect(only(bench, SAM)?.responseStatus?.response).toBe('tentativelyAccepted');
    expect(mailed(bench)).toEqual([`invitation ${SAM}`]);
  },
  'M-RESPOND-ORGANIZER': async (bench) => {
    const alex = await bench.api();
    const { id } = await alex.api('/me/events').post(inviting(SAM));
    expect(await refused(alex.api(`/me/events/${id}/accept`).post({}))).toBe('400 ErrorInvalidRequest');
  },
  'M-SCHEDULE-WORK': async ({ api }) => {
    const ask = async (account: string) => {
      const person = await api(undefined, { account });
      return refused(person.api('/me/calendar/getSchedule').post({ schedules: [account], ...span }));
    };
    expect(await ask(WORK)).toBeUndefined();
    expect(await ask(ALEX)).toBe('403 ErrorAccessDenied');
  },
  'M-SCHEDULE-VIEW': async ({ api, cloud, calendarOf }) => {
    const shows = ['free', 'tentative', 'busy', 'oof', 'workingElsewhere'] as const;
    for (const [place, showAs] of shows.entries()) {
      const start = {
        dateTime: `2026-11-24T08:${15 * place === 60 ? '00' : String(15 * place).padStart(2, '0')}:00`,
        timeZone: 'UTC',
      };
      const at_ = place === 4 ? { ...start, dateTime: '2026-11-24T09:00:00' } : start;
      const end = {
        ...at_,
        dateTime: at_.dateTime.replace(/:(\d\d):00$/, (_, minutes) => `:${Number(minutes) + 10}:00`),
      };
      cloud.addEvent(calendarOf(WORK), { subject: showAs, showAs, start: at_, end });
    }
    const priya = await api(undefined, { account: WORK });
    const asked = { schedules: [WORK], startTime: at(8), endTime: at(9.5), availabilityViewInterval: 15 };
    const { value } = await priya.api('/me/calendar/getSchedule').post(asked);
    expect(value[0].availabilityView).toBe('012340');
  },
  'M-SCHEDULE-UNSHARED': async ({ api, cloud }) => {
    cloud.addPerson('tom@work.example', { name: 'Tom', zone: 'UTC', kind: 'work', tenant: 'work' });
    const priya = await api(undefined, { account: WORK });
    const asked = { schedules: ['tom@work.example', 'nobody@work.example'], ...span };
    const errors = async () => {
      const { value } = await priya.api('/me/calendar/getSchedule').post(asked);
      return value.map((one: { error?: { responseCode: string } }) => one.error?.responseCode);
    };
    expect(await errors()).toEqual(['ErrorNoFreeBusyAccess', 'ErrorMailRecipientNotFound']);
    cloud.shareFreeBusy('tom@work.example', WORK);
    expect(await errors()).toEqual([undefined, 'ErrorMailRecipientNotFound']);
  },
  'M-SCHEDULE-INTERVAL': async ({ api }) => {
    const priya = await api(undefined, { account: WORK });
    const ask = (availabilityViewInterval: number) => {
      const asked = { schedules: [WORK], ...span, availabilityViewInterval };
      return refused(priya.api('/me/calendar/getSchedule').post(asked));
    };
    expect([await ask(5), await ask(1440)]).toEqual([undefined, undefined]);
    expect(await ask(4)).toBe('400 ErrorInvalidParameter');
    expect(await ask(1441)).toBe('400 ErrorInvalidParameter');
  },
} satisfies Checks;
