import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/v3';
import { dayMs, minuteMs } from '#lib/time/period.ts';
import type { VirtualClock } from '#tests/clouds/clock.ts';
import type { GoogleCloud } from '#tests/clouds/google/cloud.ts';
import { findOurs, keyOf } from './google-ours.ts';
import { type Meeting, moved, weeklyCount, wireTimes } from './meetings.ts';
import type { OurEvent, Written } from './simulated-cloud.ts';
import type { Hand, MeetingKind, Owner } from './steps.ts';

type GoogleEvent = calendar_v3.Schema$Event;

interface Place {
  readonly zone: string;
  /** Events of ours, by calendar and id. */
  readonly ours: ReadonlyMap<string, OurEvent>;
  emailOf(owner: Owner): string;
}

/** What people do in Google's own pages, and how they left what is theirs. */
export interface GoogleHand {
  deed(hand: Hand): Written | undefined;
  meetings(owner: Owner): readonly Meeting[];
  /** Every event that is not ours, as text, by calendar and id. */
  readonly asLeft: ReadonlyMap<string, string>;
}

const detailsOf: Readonly<Record<MeetingKind, (email: string) => GoogleEvent>> = {
  busy: () => ({}),
  free: () => ({ transparency: 'transparent' }),
  tentative: () => ({ status: 'tentative' }),
  invited: (email) => ({ attendees: [{ email, responseStatus: 'needsAction' }, { email: 'boss@example.com' }] }),
  declined: (email) => ({ attendees: [{ email, responseStatus: 'declined' }, { email: 'boss@example.com' }] }),
  'all-day': () => ({}),
  weekly: () => ({ recurrence: [`RRULE:FREQ=WEEKLY;COUNT=${weeklyCount}`] }),
};

export function googleHand(cloud: GoogleCloud, clock: VirtualClock, { zone, ours, emailOf }: Place): GoogleHand {
  const meetings = new Map<Owner, Meeting[]>([
    ['alex', []],
    ['sam', []],
  ]);
  const asLeft = new Map<string, string>();
  const of = (owner: Owner) => meetings.get(owner) ?? [];
  const leave = ({ calendarId, id }: Meeting) => {
    asLeft.set(keyOf({ calendarId, id }), JSON.stringify(cloud.findEvent(calendarId, id)));
  };

  function add(owner: Owner, meeting: Omit<Meeting, 'id' | 'zone' | 'isLive'>, more: GoogleEvent = {}): void {
    const made: Meeting = { ...meeting, id: `meeting${owner.slice(0, 1)}${of(owner).length}`, zone, isLive: true };
    const details = detailsOf[made.kind](emailOf(owner));
    cloud.addEvent(made.calendarId, { id: made.id, summary: 'Review', ...wireTimes(made), ...details, ...more });
    of(owner).push(made);
    leave(made);
  }

  function change(owner: Owner, pick: number, work: (meeting: Meeting) => Meeting): void {
    const live = of(owner).filter(({ isLive }) => isLive);
    const chosen = picked(live, pick);
    if (!chosen) return;
    const after = work(chosen);
    of(owner).splice(of(owner).indexOf(chosen), 1, after);
    leave(after);
  }

  function onMeetings(deed: Hand): boolean {
    const { owner } = deed;
    if (deed.hand === 'meeting') {
      const start = Math.floor(clock.now() / dayMs) * dayMs + deed.day * dayMs + deed.minute * minuteMs;
      const calendarId = owner === 'alex' && deed.day % 4 === 0 ? 'family@example.com' : emailOf(owner);
      add(owner, { calendarId, kind: deed.kind, start, end: start + deed.length * minuteMs });
    } else if (deed.hand === 'meeting-on-ours') {
      const on = picked(liveOurs(owner), deed.pick);
      if (on) add(owner, { calendarId: emailOf(owner), kind: 'busy', ...on.period });
    } else if (deed.hand === 'meeting-moves') {
      change(owner, deed.pick, (meeting) => {
        const after = moved(meeting, deed.minutes);
        cloud.changeEvent(after.calendarId, after.id, wireTimes(after));
        return after;
      });
    } else if (deed.hand === 'meeting-goes') {
      change(owner, deed.pick, (meeting) => {
        cloud.deleteEvent(meeting.calendarId, meeting.id);
        return { ...meeting, isLive: false };
      });
    } else return false;
    return true;
  }

  const oursOf = (owner: Owner) =>
    [...ours.values()].filter(
      ({ calendarId, isCopy }) => !isCopy && cloud.calendars(emailOf(owner)).includes(calendarId),
    );
  const liveOurs = (owner: Owner) => oursOf(owner).filter(({ isLive }) => isLive);

  function copy(owner: Owner, event: OurEvent): void {
    const marks = cloud.findEvent(event.calendarId, event.id)?.extendedProperties ?? {};
    const start = event.period.start + 3 * 60 * minuteMs;
    const period = { start, end: start + 25 * minuteMs };
    add(owner, { calendarId: emailOf(owner), kind: 'busy', ...period }, { extendedProperties: marks });
  }

  function onOurs(deed: Hand): Written | undefined {
    if (!('pick' in deed)) return undefined;
    const restores = deed.hand === 'ours-restored';
    const candidates = oursOf(deed.owner).filter(({ isLive }) => isLive !== restores);
    const before = picked(candidates, deed.pick);
    if (!before) return undefined;
    const { calendarId, id, period } = before;
    const at = (instant: number) => ({ dateTime: new Date(instant).toISOString(), timeZone: zone });
    const shift = 'minutes' in deed ? deed.minutes * minuteMs : 0;
    if (deed.hand === 'ours-copied') return void copy(deed.owner, before);
    if (restores) cloud.restoreEvent(calendarId, id);
    else if (deed.hand === 'ours-deleted') cloud.deleteEvent(calendarId, id);
    else if (deed.hand === 'ours-renamed')
      cloud.changeEvent(calendarId, id, { summary: `Tea ${cloud.requests.length}` });
    else if (deed.hand === 'ours-lasts') cloud.changeEvent(calendarId, id, { end: at(period.end + Math.abs(shift)) });
    else cloud.changeEvent(calendarId, id, { start: at(period.start + shift), end: at(period.end + shift) });
    const after = findOurs(cloud, calendarId, id);
    return after && { before, after };
  }

  return {
    deed: (hand) => (onMeetings(hand) ? undefined : onOurs(hand)),
    meetings: of,
    asLeft,
  };
}

function picked<T>(from: readonly T[], pick: number): T | undefined {
  return from[Math.min(Math.floor(pick * from.length), from.length - 1)];
}
