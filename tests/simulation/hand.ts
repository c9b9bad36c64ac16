import { dayMs, minuteMs, secondMs } from '#lib/time/period.ts';
import type { VirtualClock } from '#tests/clouds/clock.ts';
import { type Meeting, moved } from './meetings.ts';
import { picked } from './random.ts';
import { keyOf, type SimulatedService, type Spot } from './service.ts';
import type { OurEvent } from './simulated-cloud.ts';
import { type Hand, type Owner, otherOf } from './steps.ts';

interface Place {
  readonly zone: string;
  /** Events of ours, by calendar and id. */
  readonly ours: ReadonlyMap<string, OurEvent>;
  /** An event of ours as it is now. */
  findOurs(spot: Spot): OurEvent | undefined;
}

interface Changed {
  readonly before: OurEvent;
  readonly after: OurEvent;
}

/** What people do in a service's own pages, and how they left what is theirs. */
export interface PersonsHand {
  deed(hand: Hand): Changed | undefined;
  meetings(owner: Owner): readonly Meeting[];
  /** Every event that is not ours, as text, by calendar and id. */
  readonly asLeft: ReadonlyMap<string, string>;
  /** What was found otherwise than it was left. */
  readonly touched: readonly string[];
}

export function personsHand(service: SimulatedService, clock: VirtualClock, place: Place): PersonsHand {
  const { zone, ours, findOurs } = place;
  const meetings = new Map<Owner, Meeting[]>([
    ['alex', []],
    ['sam', []],
  ]);
  const asLeft = new Map<string, string>();
  const touched: string[] = [];
  const of = (owner: Owner) => meetings.get(owner) ?? [];
  const mainOf = (owner: Owner) => service.calendars(owner)[0] ?? '';
  const leave = ({ calendarId, id }: Meeting) => {
    const spot = { calendarId, providerId: id };
    asLeft.set(keyOf(spot), service.textOf(spot));
  };

  function add(owner: Owner, meeting: Omit<Meeting, 'id' | 'zone' | 'isLive'>, copied?: Spot): void {
    const whole = { ...meeting, zone, isLive: true };
    const made: Meeting = { ...whole, id: service.add(owner, whole, copied) };
    of(owner).push(made);
    leave(made);
  }

  function change(owner: Owner, pick: number, work: (meeting: Meeting) => Meeting): void {
    const live = of(owner).filter(({ isLive }) => isLive);
    const chosen = picked(live, pick);
    if (!chosen) return;
    const spot = { calendarId: chosen.calendarId, providerId: chosen.id };
    if (service.textOf(spot) !== asLeft.get(keyOf(spot))) {
      touched.push(`another's event was touched: ${keyOf(spot)}`);
      return;
    }
    const after = work(chosen);
    of(owner).splice(of(owner).indexOf(chosen), 1, after);
    leave(after);
  }

  function onMeetings(deed: Hand): boolean {
    const { owner } = deed;
    if (deed.hand === 'meeting') {
      const start =
        Math.floor(clock.now() / dayMs) * dayMs +
        deed.day * dayMs +
        deed.minute * minuteMs +
        (deed.seconds ?? 0) * secondMs;
      const second = owner === 'alex' && deed.day % 4 === 0 ? service.calendars(owner)[1] : undefined;
      const calendarId = second ?? mainOf(owner);
      add(owner, { calendarId, kind: deed.kind, start, end: start + deed.length * minuteMs });
    } else if (deed.hand === 'meeting-on-ours') {
      const on = picked(liveOurs(owner), deed.pick);
      if (on) add(owner, { calendarId: mainOf(owner), kind: 'busy', ...on.period });
    } else if (deed.hand === 'meeting-moves') {
      change(owner, deed.pick, (meeting) => {
        const after = moved(meeting, deed.minutes);
        service.retime(after);
        return after;
      });
    } else if (deed.hand === 'meeting-goes') {
      change(owner, deed.pick, (meeting) => {
        service.remove({ calendarId: meeting.calendarId, providerId: meeting.id });
        return { ...meeting, isLive: false };
      });
    } else return false;
    return true;
  }

  const oursOf = (owner: Owner) =>
    [...ours.values()].filter(({ calendarId, isCopy }) => !isCopy && service.calendars(owner).includes(calendarId));
  const liveOurs = (owner: Owner) => oursOf(owner).filter(({ isLive }) => isLive);

  function copy(owner: Owner, event: OurEvent): void {
    const start = event.period.start + 3 * 60 * minuteMs;
    add(owner, { calendarId: mainOf(owner), kind: 'busy', start, end: start + 25 * minuteMs }, event);
  }

  function onGuests(deed: Hand): Changed | undefined {
    if (deed.hand !== 'guest-answers' && deed.hand !== 'guest-off') return undefined;
    const invited = liveOurs(deed.owner).filter(({ guests }) => guests.length > 0);
    const before = picked(invited, deed.pick);
    if (!before) return undefined;
    if (deed.hand === 'guest-answers') service.answer(before, otherOf(deed.owner), deed.answer);
    else service.takeOff(before);
    const after = findOurs(before);
    return after && { before, after };
  }

  function onOurs(deed: Hand): Changed | undefined {
    if (deed.hand === 'guest-answers' || deed.hand === 'guest-off') return onGuests(deed);
    if (!('pick' in deed)) return undefined;
    const restores = deed.hand === 'ours-restored';
    const before = picked(
      oursOf(deed.owner).filter(({ isLive }) => isLive !== restores),
      deed.pick,
    );
    if (!before) return undefined;
    const { start, end } = before.period;
    const shift = 'minutes' in deed ? deed.minutes * minuteMs : 0;
    if (deed.hand === 'ours-copied') return void copy(deed.owner, before);
    if (restores) service.restore(before);
    else if (deed.hand === 'ours-deleted') service.remove(before);
    else if (deed.hand === 'ours-renamed') service.rename(before, `Tea ${Math.floor(clock.now() / minuteMs)}`);
    else if (deed.hand === 'ours-lasts') service.place(before, { start, end: end + Math.abs(shift) });
    else service.place(before, { start: start + shift, end: end + shift });
    const after = findOurs(before);
    return after && { before, after };
  }

  return { deed: (hand) => (onMeetings(hand) ? undefined : onOurs(hand)), meetings: of, asLeft, touched };
}
