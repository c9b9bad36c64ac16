import * as v from 'valibot';
import type { ReminderKind } from '#lib/practice/reminders.ts';
import { addDays, isZone } from '#lib/time/wall-time.ts';
import { addWeeks } from '#lib/time/week.ts';
import type { Settings } from './settings.ts';

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
const minute = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most));
// Browsers list one name of a zone and know its others too: what another one chose is a zone here.
const isZoneChoice = (text: string) => text === 'system' || isZone(text);
/** What has an @ and a dot in their places: whether it exists, only its service knows. */
export const address = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/;
/** What is in no calendar would stop all that is planned by it. */
function isInCalendar(text: string, asCalendar: (text: string) => string): boolean {
  try {
    return asCalendar(text) === text;
  } catch {
    return false;
  }
}
const date = v.pipe(
  v.string(),
  v.regex(/^(?:19|20|21)\d\d-\d\d-\d\d$/),
  v.check((text) => isInCalendar(text, (day) => addDays(day, 0)), 'no day of any calendar'),
);
const week = v.pipe(
  v.string(),
  v.regex(/^(?:19|20|21)\d\d-W\d\d$/),
  v.check((text) => isInCalendar(text, (one) => addWeeks(one, 0)), 'no week of any calendar'),
);
const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const hours = v.pipe(
  v.array(
    v.pipe(
      v.object({
        weekday: v.picklist(weekdays),
        fromMinute: minute(1440),
        toMinute: minute(2880),
      }),
      v.check((day) => day.fromMinute < day.toMinute, 'hours that end before they begin'),
    ),
  ),
  v.maxLength(28),
);

/** What is undefined is left out on the way to another browser. */
const ritual = v.pipe(
  v.object({
    on: v.boolean(),
    every: v.picklist(['week', 'other-week']),
    from: v.optional(week),
    time: v.optional(v.object({ weekday: v.picklist(weekdays), minute: minute(1439) })),
  }),
  v.transform(({ on, every, from, time }) => ({ on, every, from, time })),
);
const bandwidth = v.object({ weekday: v.picklist(weekdays), part: v.picklist(['morning', 'afternoon', 'evening']) });

const reminders: readonly ReminderKind[] = ['kept-time', 'sunday-plan', 'clash', 'midday-text', 'follow-up'];

const schema = v.partial(
  v.object({
    partnerName: text(80),
    partnerAddress: v.pipe(
      text(254),
      v.check((text) => text === '' || address.test(text), 'not an address'),
    ),
    partnerKnows: v.picklist(['unasked', 'yes', 'not-yet']),
    zone: v.pipe(v.string(), v.maxLength(80), v.check(isZoneChoice, 'not a time zone')),
    ownHours: hours,
    partnerHours: v.optional(hours),
    wishedMinute: minute(1440),
    wakeMinute: minute(1440),
    sleepMinute: minute(2160),
    lastMinute: minute(2160),
    rituals: v.object({ 'micro-date': ritual, 'weekly-ritual': ritual, 'monthly-evening': ritual }),
    seasons: v.pipe(v.array(v.object({ first: date, last: date })), v.maxLength(20)),
    seasonNames: v.record(date, text(80)),
    energyMap: v.pipe(v.array(bandwidth), v.maxLength(21)),
    autoBook: v.boolean(),
    autoMove: v.boolean(),
    pausedUntil: v.union([v.literal(''), date]),
    halfIt: v.boolean(),
    microDate: v.picklist(['tea', 'walk', 'dessert', 'own']),
    microDateName: text(80),
    eventTitle: text(120),
    checkInSeconds: v.picklist([0, 30, 60, 90]),
    hugSeconds: v.picklist([0, 6, 10, 15, 20]),
    repairPinned: v.boolean(),
    calm: v.boolean(),
    ownNewTab: v.boolean(),
    notifications: v.boolean(),
    reminders: v.pipe(v.array(v.picklist(reminders)), v.maxLength(reminders.length)),
    ownPhrases: v.pipe(v.array(v.pipe(text(200), v.trim(), v.nonEmpty())), v.maxLength(60)),
    corner: v.object({ light: text(1000), sound: text(1000), texture: text(1000) }),
    googleClientId: text(200),
    microsoftClientId: text(200),
    firstRunDone: v.boolean(),
  }),
);

/** Only the fields that may be understood; a field of a newer or broken version is left out, not the whole. */
export function settingsFrom(value: unknown): Partial<Settings> {
  if (typeof value !== 'object' || value === null) return {};
  const understood: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(value)) {
    const one = v.safeParse(schema, { [name]: field });
    if (one.success && Object.hasOwn(one.output, name)) understood[name] = field;
  }
  return understood as Partial<Settings>;
}
