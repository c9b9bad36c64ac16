import * as v from 'valibot';
import { Failure } from '#lib/failure.ts';
import { ritualKeys, talkKey, talkMin } from '#lib/planning/ritual.ts';
import { longestEntry } from '#lib/practice/journal.ts';
import { contentKinds } from '#lib/practice/own-content.ts';
import { contentChange } from '#lib/practice/own-content-schema.ts';
import type { Settings } from '#lib/stores/settings.ts';
import { address, settingsFrom } from '#lib/stores/settings-schema.ts';
import { dayMs, minuteMs } from '#lib/time/period.ts';
import { dataInputs } from './data-inputs.ts';
import { memoryInputs } from './memory-inputs.ts';
import type { Input, RequestName } from './requests.ts';
import { sundaySteps } from './sunday.ts';

const longestTitle = 200;
const longestId = 400;

const text = v.pipe(v.string(), v.maxLength(longestEntry));
const title = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(longestTitle));
const id = v.pipe(v.string(), v.nonEmpty(), v.maxLength(longestId));
/** This browser's own calendar is no account that could be signed in, ticked or left. */
const linkedId = v.pipe(id, v.notValue('local'));

/** Until the year 9999: whatever lies beyond is no time that anyone keeps, and calendars do not take it. */
const instant = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(253_402_300_799_999));
const period = v.pipe(
  v.object({ start: instant, end: instant }),
  v.check(
    ({ start, end }) => start < end && end - start <= dayMs,
    'a time that ends before it begins, or is longer than a day',
  ),
);
/** A time that a file tells of: of any length. */
const span = v.pipe(
  v.object({ start: instant, end: instant }),
  v.check(({ start, end }) => start < end, 'a time that ends before it begins'),
);
/** No more than a busy year has. */
const spans = v.pipe(v.array(span), v.maxLength(20_000));
const date = v.pipe(v.string(), v.regex(/^(?:19|20|21)\d\d-\d\d-\d\d$/), v.check(isDate, 'no day of any calendar'));

const cycle = v.pipe(v.string(), v.regex(/^\d{4}-(?:W\d{2}|\d{2})$/));
const ritual = v.picklist(ritualKeys);
const weekday = v.picklist([1, 2, 3, 4, 5, 6, 7]);
const minute = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1439));
const time = v.object({ weekday, minute });
const picks = v.object({
  times: v.object({
    'micro-date': v.exactOptional(time),
    'weekly-ritual': v.exactOptional(time),
    'monthly-evening': v.exactOptional(time),
  }),
  evenings: v.record(v.pipe(v.string(), v.regex(/^\d{4}-\d{2}$/)), instant),
});
const promise = v.pipe(text, v.trim(), v.nonEmpty());
const lineKind = v.picklist(['hope', 'seed']);

const list = v.picklist(contentKinds);
const nothing = v.record(v.string(), v.never());
const one = v.object({ occasion: id });
/** What a time is kept for, where it is not the micro-date. */
const kind = { ritual: v.exactOptional(v.literal(talkKey)) };
const told = { told: v.exactOptional(v.boolean()) };
const change = v.object({ occasion: id, ...told });
const account = v.object({ accountId: linkedId });
const maybeOfAccount = { accountId: v.exactOptional(id) };

/** Of each request, what may be asked. A page of ours sends nothing else; whatever does is refused, and nothing is done. */
const inputs: { readonly [N in RequestName]: v.GenericSchema<unknown, Input<N>> } = {
  readHouse: v.object({ fresh: v.boolean() }),
  readAgain: nothing,
  listSlots: v.object({ when: v.picklist(['tonight', 'week']), moving: v.exactOptional(id) }),
  explainHours: v.object({ date }),
  explainDay: v.object({ date }),
  listTalkSlots: v.object({
    lengthMs: v.pipe(v.number(), v.minValue(talkMin.least * minuteMs), v.maxValue(talkMin.most * minuteMs)),
    from: v.exactOptional(instant),
  }),
  previewSlot: v.object({ period, ...kind }),
  keepSlot: v.object({ period, summary: title, ...kind }),
  undoKept: change,
  letGo: change,
  openWeeks: v.object({ cycle: v.exactOptional(cycle) }),
  moveKept: v.object({ occasion: id, period, ...told }),
  readPlan: picks,
  keepPlan: v.object({
    picks,
    // More than three times a week in the weeks that are known is no plan of ours.
    writes: v.pipe(v.array(v.object({ ritual, cycle, period })), v.maxLength(60)),
    summary: title,
  }),
  markKept: v.object({ occasion: id, how: v.picklist(['kept', 'partly', 'not-this-time']) }),
  readHistory: nothing,
  readSunday: nothing,
  saveSunday: v.object({ step: v.picklist([...sundaySteps, 'done', 'skipped']) }),
  keepSurprise: v.object({ text }),
  addFollowUp: v.object({ text: promise, date }),
  settleFollowUp: v.variant('how', [
    v.object({ id, how: v.picklist(['done', 'let-go']) }),
    v.object({ id, how: v.literal('later'), date }),
  ]),
  previewInvitation: one,
  invite: v.object({ occasion: id, to: v.pipe(v.string(), v.trim(), v.maxLength(254), v.regex(address)) }),
  withdrawInvitation: one,
  dismissNotice: one,
  keepBoth: nothing,
  listAccounts: nothing,
  connect: v.object({ kind: v.picklist(['google', 'microsoft']) }),
  reconnect: account,
  allowBooking: v.object({ accountId: linkedId, level: v.picklist(['times-only', 'main-calendar']) }),
  tickCalendar: v.object({ accountId: linkedId, calendarId: id, ticked: v.boolean() }),
  markWork: v.object({ accountId: linkedId, work: v.boolean() }),
  disconnect: account,
  countEvents: v.object(maybeOfAccount),
  removeAll: v.object({ past: v.boolean(), ...maybeOfAccount, ...told }),
  readPartner: nothing,
  keepPartnerFile: v.object({
    name: v.pipe(v.string(), v.maxLength(longestTitle)),
    within: span,
    firm: spans,
    soft: spans,
  }),
  forgetPartnerFile: nothing,
  readSettings: nothing,
  saveSettings: v.custom<Partial<Settings>>(areSettings),
  readLearned: nothing,
  forgetLearned: nothing,
  linkReport: nothing,
  exportKept: nothing,
  hideWords: v.object({ hidden: v.boolean() }),
  noteClash: nothing,
  readMidday: nothing,
  noteMidday: nothing,
  todaysAppreciation: nothing,
  anotherOpening: v.object({ not: text }),
  readContent: v.object({ list }),
  saveOwnContent: contentChange,
  noteShown: v.object({ list, item: id }),
  keepAppreciation: v.object({ opening: text, deed: v.pipe(text, v.trim(), v.nonEmpty()), feeling: text }),
  keepLine: v.object({ kind: lineKind, text: promise }),
  dropLine: v.object({ kind: lineKind, id }),
  readHopes: nothing,
  turnToward: v.object({ lit: v.boolean() }),
  removePartner: v.object({ written: v.picklist(['keep', 'burn']) }),
  ...dataInputs({ id, instant }),
  ...memoryInputs({ text, date, id }),
  keepCheckIn: v.pipe(
    v.object({
      text,
      closeness: v.optional(v.picklist(['keep', 'adjust', 'pause'])),
      energy: v.optional(v.picklist(['low', 'some', 'plenty'])),
    }),
    // A message leaves out what is undefined.
    v.transform(({ text, closeness, energy }) => ({ text, closeness, energy })),
  ),
};

/** What was asked, once it is known to be that. @throws Failure `invalid` */
export function checked<N extends RequestName>(name: N, input: unknown): Input<N> {
  const parsed = v.safeParse(inputs[name], input);
  if (!parsed.success) throw new Failure('invalid', `${name} cannot be asked like that`);
  return parsed.output as Input<N>;
}

/** One field that makes no sense refuses the whole. */
function areSettings(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.keys(settingsFrom(value)).length === Object.keys(value).length;
}

function isDate(value: string): boolean {
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}
