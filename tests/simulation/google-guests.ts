import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/v3';
import type { GoogleCloud } from '#tests/clouds/google/cloud.ts';
import { emailOf, type SimulatedService } from './service.ts';
import type { Guest } from './simulated-cloud.ts';
import { type GuestAnswer, otherOf } from './steps.ts';

type GoogleEvent = calendar_v3.Schema$Event;
type Guests = 'letters' | 'uidOf' | 'answer' | 'takeOff' | 'share' | 'invitations' | 'findAsked';

const answers = { yes: 'accepted', maybe: 'tentative', no: 'declined' } as const;
const answerOf: Readonly<Record<string, GuestAnswer>> = { accepted: 'yes', tentative: 'maybe', declined: 'no' };

export function guestsOf({ attendees }: GoogleEvent): readonly Guest[] {
  return (attendees ?? []).flatMap(({ email, responseStatus, self }) => {
    return email && !self ? [{ address: email, answer: answerOf[responseStatus ?? ''] ?? 'none' }] : [];
  });
}

/** Invitations in Google, and who sees whose time there. */
export function googleGuests(cloud: GoogleCloud): Pick<SimulatedService, Guests> {
  return {
    letters: () => cloud.mail,
    // A copy has the id of what it is a copy of.
    uidOf: ({ providerId }) => providerId,
    answer: ({ providerId }, guest, given) => {
      const copy = cloud.findEvent(emailOf(guest), providerId);
      if (copy && copy.status !== 'cancelled') cloud.respond(emailOf(guest), providerId, answers[given]);
    },
    takeOff: ({ calendarId, providerId }) => void cloud.changeEvent(calendarId, providerId, { attendees: [] }),
    share: (owner, isShared) => {
      const [mine, theirs] = [emailOf(owner), emailOf(otherOf(owner))];
      if (isShared) cloud.shareFreeBusy(mine, theirs, { listed: false });
      else cloud.unshare(mine, theirs);
    },
    invitations: (owner) => {
      const calendarId = emailOf(owner);
      return cloud.events(calendarId).flatMap((event) => {
        const own = event.attendees?.find(({ email }) => email === calendarId);
        // The organizer of what stands in a calendar of Porchlight is that calendar.
        const isTheirs = event.creator?.email === emailOf(otherOf(owner));
        const counts = event.status !== 'cancelled' && own && own.responseStatus !== 'declined';
        if (!isTheirs || !counts) return [];
        const at = (text: string | null | undefined) => Math.floor(Date.parse(text ?? '') / 1_000) * 1_000;
        const period = { start: at(event.start?.dateTime), end: at(event.end?.dateTime) };
        return [{ calendarId, period, isJoint: own.responseStatus === 'accepted' }];
      });
    },
    findAsked: ({ path, body }) => {
      if (!path.endsWith('/freeBusy')) return undefined;
      const { items, timeMin, timeMax } = JSON.parse(body) as calendar_v3.Schema$FreeBusyRequest;
      const within = { start: Date.parse(timeMin ?? ''), end: Date.parse(timeMax ?? '') };
      return { addresses: (items ?? []).flatMap(({ id }) => id ?? []), within };
    },
  };
}
