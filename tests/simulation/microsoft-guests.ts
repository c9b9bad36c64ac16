import type { Event } from '@microsoft/microsoft-graph-types';
import type { MicrosoftCloud } from '#tests/clouds/microsoft/cloud.ts';
import { emailOf, type SimulatedService } from './service.ts';
import type { Guest } from './simulated-cloud.ts';
import { type GuestAnswer, otherOf } from './steps.ts';

type Guests = 'letters' | 'uidOf' | 'answer' | 'takeOff' | 'share' | 'invitations' | 'findAsked';

const answers = { yes: 'accepted', maybe: 'tentativelyAccepted', no: 'declined' } as const;
const answerOf: Readonly<Record<string, GuestAnswer>> = {
  accepted: 'yes',
  tentativelyAccepted: 'maybe',
  declined: 'no',
};

export function guestsOf({ attendees }: Event): readonly Guest[] {
  return (attendees ?? []).flatMap(({ emailAddress, status }) => {
    const address = emailAddress?.address;
    return address ? [{ address, answer: answerOf[status?.response ?? ''] ?? 'none' }] : [];
  });
}

/** What `getSchedule` is asked. */
interface Question {
  readonly schedules: readonly string[];
  readonly startTime: NonNullable<Event['start']>;
  readonly endTime: NonNullable<Event['end']>;
}

const at = (moment: Event['start']) => Date.parse(`${moment?.dateTime?.slice(0, 19)}Z`);

/** Invitations in Outlook, and who sees whose time there. */
export function microsoftGuests(cloud: MicrosoftCloud): Pick<SimulatedService, Guests> {
  const homeOf = (owner: Parameters<typeof emailOf>[0]) => cloud.calendars(emailOf(owner))[0] ?? '';
  const uidOf: SimulatedService['uidOf'] = ({ calendarId, providerId }) =>
    cloud.findEvent(calendarId, providerId)?.event.iCalUId ?? providerId;

  return {
    letters: () => cloud.mail,
    uidOf,
    answer: (spot, guest, given) => {
      const uid = uidOf(spot);
      const copy = cloud
        .events(homeOf(guest))
        .find((one) => one.isOrganizer === false && one.iCalUId === uid && !one.isCancelled);
      if (copy?.id) cloud.respond(homeOf(guest), copy.id, answers[given]);
    },
    takeOff: ({ calendarId, providerId }) => void cloud.changeEvent(calendarId, providerId, { attendees: [] }),
    share: (owner, isShared) => {
      const [mine, theirs] = [emailOf(owner), emailOf(otherOf(owner))];
      if (isShared) cloud.shareFreeBusy(mine, theirs);
      else cloud.unshareFreeBusy(mine, theirs);
    },
    invitations: (owner) => {
      const calendarId = homeOf(owner);
      return cloud.events(calendarId).flatMap((event) => {
        const isTheirs = event.organizer?.emailAddress?.address === emailOf(otherOf(owner));
        const counts = event.isOrganizer === false && !event.isCancelled && event.showAs !== 'free';
        const period = { start: at(event.start), end: at(event.end) };
        // Outlook does not show a guest whose occasion it is.
        return isTheirs && counts ? [{ calendarId, period, isJoint: false }] : [];
      });
    },
    findAsked: ({ path, body }) => {
      if (!path.endsWith('/getSchedule')) return undefined;
      const { schedules, startTime, endTime } = JSON.parse(body) as Question;
      return { addresses: schedules, within: { start: at(startTime), end: at(endTime) } };
    },
  };
}
