import { expect } from 'vitest';
import { ALEX, type Bench, type Checks, type GoogleEvent, moment, refused, SAM, timed } from './bench.ts';

const calendarId = 'primary';
const eventId = 'event';
const OUTSIDE = 'jo@elsewhere.example';

async function inviting({ api }: Bench, more: GoogleEvent = {}, ...emails: readonly string[]) {
  const alex = await api();
  const requestBody = timed(1, 2, { id: eventId, attendees: emails.map((email) => ({ email })), ...more });
  const { data } = await alex.events.insert({ calendarId, sendUpdates: 'all', requestBody });
  const patch = (body: GoogleEvent) =>
    alex.events.patch({ calendarId, eventId, sendUpdates: 'all', requestBody: body });
  return { alex, data, patch };
}

const answerOf = (event: GoogleEvent | undefined) =>
  event?.attendees?.find(({ email }) => email === SAM)?.responseStatus;

export const inviteChecks = {
  'G-MAIL-CHANGE': async (bench) => {
    const { patch } = await inviting(bench, {}, SAM);
    await patch({ attendees: [{ email: SAM }, { email: OUTSIDE }] });
    await patch({ attendees: [{ email: OUTSIDE }] });
    expect(bench.cloud.mail.map(({ kind, to }) => `${kind} ${to}`)).toEqual([
      `invitation ${SAM}`,
      `update ${SAM}`,
      `invitation ${OUTSIDE}`,
      `update ${OUTSIDE}`,
      `cancellation ${SAM}`,
    ]);
  },
  'G-INVITE-ADDRESS': async (bench) => {
    for (const email of ['sam', 'sam@', '@example.com', 'sam and alex@example.com']) {
      expect(await refused(inviting(bench, {}, email))).toEqual({ status: 400, reason: 'invalid' });
    }
  },
  'G-INVITE-COPY': async (bench) => {
    const marks = { private: { own: 'x' }, shared: { both: 'y' } };
    const { data } = await inviting(bench, { extendedProperties: marks, summary: 'Held' }, SAM);
    const sam = await bench.api(undefined, { account: SAM });
    const shown = await refused(sam.events.get({ calendarId, eventId }));
    expect(shown).toBeUndefined();
    const { data: copy } = await sam.events.get({ calendarId, eventId });
    expect(copy).toMatchObject({ id: data.id, iCalUID: data.iCalUID, summary: 'Held', organizer: { email: ALEX } });
    expect(copy.organizer?.self).toBeUndefined();
    expect(copy.extendedProperties).toEqual({ shared: { both: 'y' } });
    expect(copy.attendees).toMatchObject([{ email: SAM, self: true, responseStatus: 'needsAction' }]);
  },
  'G-INVITE-UPDATE': async (bench) => {
    const { alex, patch } = await inviting(bench, {}, SAM);
    const copy = () => bench.cloud.findEvent(SAM, eventId);
    await patch({ start: { dateTime: moment(3) }, end: { dateTime: moment(4) } });
    expect(Date.parse(copy()?.start?.dateTime ?? '')).toBe(Date.parse(moment(3)));
    await patch({ attendees: [] });
    expect(copy()?.status).toBe('cancelled');
    await patch({ attendees: [{ email: SAM }] });
    expect(copy()?.status).toBe('confirmed');
    await alex.events.delete({ calendarId, eventId });
    expect(copy()?.status).toBe('cancelled');
  },
  'G-INVITE-KEEPS-ANSWER': async (bench) => {
    const { patch } = await inviting(bench, {}, SAM);
    bench.cloud.respond(SAM, eventId, 'accepted');
    const { data } = await patch({ summary: 'Another' });
    expect(answerOf(data)).toBe('accepted');
    await patch({ attendees: [{ email: SAM }] });
    expect(answerOf(bench.cloud.findEvent(SAM, eventId))).toBe('accepted');
  },
  'G-INVITE-ANSWER': async (bench) => {
    const { alex, data } = await inviting(bench, {}, SAM);
    const stands = async () => (await alex.events.get({ calendarId, eventId })).data;
    bench.cloud.respond(SAM, eventId, 'tentative');
    expect(answerOf(await stands())).toBe('tentative');
    expect((await stands()).etag).not.toBe(data.etag);
    bench.cloud.deleteEvent(SAM, eventId);
    expect(answerOf(await stands())).toBe('declined');
  },
} satisfies Checks;
