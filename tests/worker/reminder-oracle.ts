import { type Instant, minuteMs, type Period } from '#lib/time/period.ts';
import { zone } from './homestead.ts';
import { type Deed, isAwake, type Month, type Shown } from './reminder-month.ts';

/** What the rules say of a month, minute by minute and without a line of the code that is judged. */
export interface Expected {
  readonly shown: readonly Shown[];
  /** Left out because the week was full. */
  readonly full: number;
  /** Left out because their time went by. */
  readonly late: number;
}

interface Wanted {
  readonly id: string;
  readonly kind: string;
  readonly from: Instant;
  readonly until: Instant;
}

const ranks = ['kept-time', 'sunday-plan', 'clash', 'midday-text', 'follow-up'];
const wall = (at: Instant) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
const at = (date: Temporal.PlainDate, hour: number, minute = 0) =>
  date.toZonedDateTime({ timeZone: zone, plainTime: { hour, minute } }).epochMilliseconds;
const week = (instant: Instant) => `${wall(instant).yearOfWeek}-${wall(instant).weekOfYear}`;
const within = (periods: readonly Period[], now: Instant) =>
  periods.some(({ start, end }) => start <= now && now < end);

export function expectedOf(month: Month): Expected {
  const shown: Shown[] = [];
  const settled = new Set<string>();
  const open = new Set<string>();
  let full = 0;
  const wantedOn = remembered(month);
  for (let now = month.start; now < month.end; now += minuteMs) {
    if (!isAwake(month, now)) continue;
    const known = month.deeds.filter((deed) => deed.at <= now);
    const wanted = wantedOn(known, now).filter(({ id, until }) => !settled.has(id) && until > now);
    for (const { id, from } of wanted) if (from <= now) open.add(id);
    if (!maySpeak(month, known, now)) continue;
    const ready = wanted.filter(({ from }) => from <= now).sort((a, b) => rank(a) - rank(b) || a.from - b.from);
    const isFull = (one: Wanted) => {
      const ahead = wanted.filter((w) => rank(w) < rank(one) && week(Math.max(w.from, now)) === week(now));
      return shown.filter((w) => week(w.at) === week(now)).length + ahead.length >= 5;
    };
    const left = ready.filter((one) => !isFull(one));
    for (const one of ready) {
      if (left.includes(one)) continue;
      settled.add(one.id);
      full += 1;
    }
    const last = shown.at(-1)?.at ?? Number.NEGATIVE_INFINITY;
    const next = left.find(({ kind }) => kind === 'kept-time' || now - last >= 30 * minuteMs);
    if (next === undefined) continue;
    settled.add(next.id);
    shown.push({ at: now, kind: next.kind });
  }
  return { shown, full, late: open.size - settled.size };
}

const rank = ({ kind }: Wanted) => ranks.indexOf(kind);

function maySpeak(month: Month, known: readonly Deed[], now: Instant): boolean {
  const { hour } = wall(now);
  const hidden = known.findLast(({ does }) => does === 'hide');
  const pause = known.findLast(({ does }) => does === 'pause');
  const date = wall(now).toPlainDate().toString();
  if (hidden?.does === 'hide' && hidden.hidden) return false;
  if (pause?.does === 'pause' && date <= pause.until) return false;
  return hour >= 7 && hour < 23 && !within(month.meetings, now) && !within(month.kept, now);
}

/** What is wanted changes with the day and with what was done; what is over is left out by whoever asks. */
function remembered(month: Month) {
  const found = new Map<string, readonly Wanted[]>();
  return (known: readonly Deed[], now: Instant) => {
    const key = `${wall(now).toPlainDate()} ${known.length}`;
    const wanted = found.get(key) ?? wantedAt(month, known, now);
    found.set(key, wanted);
    return wanted;
  };
}

function wantedAt(month: Month, known: readonly Deed[], now: Instant): readonly Wanted[] {
  const today = wall(now).toPlainDate();
  const ahead = Array.from({ length: 9 }, (_, days) => today.add({ days }));
  const kept = month.kept
    .filter(({ start }) => start > now)
    .map(({ start }) => ({ id: `kept ${start}`, kind: 'kept-time', from: start - 15 * minuteMs, until: start }));
  const promised = new Set(known.flatMap((deed) => (deed.does === 'promise' ? [deed.date] : [])));
  const promises = ahead
    .filter((date) => promised.has(date.add({ days: 1 }).toString()))
    .map((date) => ({ id: `promise ${date}`, kind: 'follow-up', from: at(date, 18), until: at(date, 23) }));
  return [...kept, ...sunday(known, ahead), ...clash(known, today), ...middays(month, known, ahead), ...promises];
}

function sunday(known: readonly Deed[], ahead: readonly Temporal.PlainDate[]): readonly Wanted[] {
  const date = ahead.find(({ dayOfWeek }) => dayOfWeek === 7);
  const last = known.findLast(({ does }) => does === 'plan');
  // From Friday on a plan is of the coming week, before of the one that runs.
  const planned = last && wall(last.at).toPlainDate().add({ days: 3 });
  if (date === undefined) return [];
  const isDone = planned !== undefined && weekOf(planned) === weekOf(date.add({ days: 1 }));
  return isDone ? [] : [{ id: `sunday ${date}`, kind: 'sunday-plan', from: at(date, 17), until: at(date, 23) }];
}

const weekOf = (date: Temporal.PlainDate) => `${date.yearOfWeek}-${date.weekOfYear}`;

function clash(known: readonly Deed[], today: Temporal.PlainDate): readonly Wanted[] {
  const last = known.findLast(({ does }) => does === 'clash');
  if (last === undefined) return [];
  const date = wall(last.at).toPlainDate();
  if (Temporal.PlainDate.compare(date, today.subtract({ days: 1 })) < 0) return [];
  const next = date.add({ days: 1 });
  return [{ id: `clash ${date}`, kind: 'clash', from: at(next, 17, 30), until: at(next, 23) }];
}

function middays(month: Month, known: readonly Deed[], ahead: readonly Temporal.PlainDate[]): readonly Wanted[] {
  const last = known.findLast(({ does }) => does === 'midday');
  const done = last && wall(last.at).toPlainDate().toString();
  return ahead.flatMap((date) => {
    if (date.dayOfWeek > 5 || date.toString() === done) return [];
    const from = quietest([...month.meetings, ...month.kept], date);
    return from === undefined ? [] : [{ id: `midday ${date}`, kind: 'midday-text', from, until: at(date, 14) }];
  });
}

function quietest(busy: readonly Period[], date: Temporal.PlainDate): Instant | undefined {
  const marks = Array.from({ length: 30 }, (_, index) => at(date, 11, 30) + index * 5 * minuteMs);
  const free = marks.filter((mark) => !within(busy, mark));
  const room = (mark: Instant) =>
    Math.min(60 * minuteMs, ...busy.map(({ start, end }) => (end <= mark ? mark - end : start - mark)));
  const wish = (mark: Instant) => Math.abs(mark - at(date, 12, 30));
  return free.sort((a, b) => room(b) - room(a) || wish(a) - wish(b) || a - b)[0];
}

/** Whether the rules let anything be said at an instant of the month. */
export function maySpeakAt(month: Month, now: Instant): boolean {
  return maySpeak(
    month,
    month.deeds.filter((deed) => deed.at <= now),
    now,
  );
}
