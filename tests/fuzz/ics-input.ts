import { icsAnswer } from '#lib/calendars/ics/reading.ts';
import { dayMs, type Period } from '#lib/time/period.ts';
import { aCalendar } from '#tests/judges/a-calendar.ts';
import { asIcs } from '#tests/judges/as-ics.ts';
import { type Random, random } from '#tests/judges/random.ts';
import { vtimezone } from '#tests/judges/vtimezone.ts';
import { nodesChanges } from '#tests/judges/zone-data.ts';
import { mutated } from './values.ts';

const zones = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu'];
const brought = vtimezone('Europe/Berlin', { ...nodesChanges('Europe/Berlin'), changes: [] });
const rest = [
  'BEGIN:VFREEBUSY\r\nFREEBUSY;FBTYPE=BUSY:20261105T100000Z/PT1H,20261106T100000Z/20261106T110000Z\r\nEND:VFREEBUSY\r\n',
  'BEGIN:VEVENT\r\nUID:x\r\nDTSTART;TZID="W. Europe Standard Time":20261105T100000\r\nDURATION:P1DT2H\r\nATTENDEE;PARTSTAT=DECLINED;CN="a,b":mailto:a@b\r\nX-MICROSOFT-CDO-BUSYSTATUS:OOF\r\nEND:VEVENT\r\n',
  'BEGIN:VEVENT\r\nUID:y\r\nDTSTART:20261105T100000Z\r\nRDATE;VALUE=PERIOD:20261107T100000Z/PT1H\r\nEND:VEVENT\r\n',
  'BEGIN:VEVENT\r\nUID:y\r\nRECURRENCE-ID;RANGE=THISANDFUTURE:20261105T100000Z\r\nDTSTART:20261105T120000Z\r\nEND:VEVENT\r\n',
];
const seeds = Array.from({ length: 60 }, (_, index) =>
  asIcs(aCalendar(index, zones), brought).replace('END:VCALENDAR', `${rest[index % rest.length]}END:VCALENDAR`),
);

const pieces = [
  ...[
    '\r\n',
    '\n ',
    ':',
    ';',
    '"',
    '=',
    ',',
    'Z',
    '\0',
    '\\',
    '-',
    '99999999999',
    'BEGIN:VEVENT\r\n',
    'END:VEVENT\r\n',
    'BEGIN:VCALENDAR\r\n',
  ],
  ...[
    'RRULE:FREQ=SECONDLY\r\n',
    'RRULE:FREQ=MINUTELY;BYSECOND=1,2,3;COUNT=999999999\r\n',
    'RRULE:FREQ=YEARLY;INTERVAL=1000000;BYDAY=53MO\r\n',
  ],
  ...[
    'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;BYSETPOS=-366\r\n',
    'RRULE:FREQ=HOURLY;BYHOUR=23;BYMINUTE=0,59;BYMONTH=2\r\n',
  ],
  ...[
    ';UNTIL=99991231T235959Z',
    ';BYWEEKNO=53',
    ';BYYEARDAY=-366',
    ';COUNT=1',
    ';WKST=XX',
    ';INTERVAL=0',
    'DTSTART:16010101T000000\r\n',
  ],
  ...[
    'DURATION:-P999999W\r\n',
    'DURATION:P999999DT99999999S\r\n',
    'DTEND:99991231T235959Z\r\n',
    'TZOFFSETTO:+9999\r\n',
    'DTSTART;VALUE=DATE:10000101\r\n',
  ],
  ...[
    'EXDATE:20261105\r\n',
    'SEQUENCE:1e999\r\n',
    'METHOD:CANCEL\r\n',
    'X-WR-TIMEZONE:Asia/Kolkata\r\n',
    'BEGIN:STANDARD\r\n',
    'END:STANDARD\r\n',
  ],
];

const start = Date.UTC(2026, 8, 1);
const within: Period = { start, end: start + 175 * dayMs };

/** A calendar file that went through many hands. */
export function icsInput(seed: number): string {
  const made: Random = random(seed);
  const text = mutated(made.pick(seeds), made, pieces);
  return made.chance(0.1) ? mutated(text, made, [...pieces, made.pick(seeds)]) : text;
}

/** @throws where the answer is none that may be */
export function tryIcs(seed: number): void {
  const answer = icsAnswer(new TextEncoder().encode(icsInput(seed)), { within, zone: 'Europe/Berlin', owner: 'a@b' });
  if (!answer.ok) return;
  for (const periods of [answer.busy.firm, answer.busy.soft]) {
    let last = within.start - 1;
    for (const { start: from, end: to } of periods) {
      if (!(last < from && from < to && to <= within.end))
        throw new Error('periods that touch, overlap or reach outside');
      last = to;
    }
  }
}

/** The most work that one rule may make before it is given up. */
export function costliestRule(): void {
  const event = 'BEGIN:VEVENT\r\nDTSTART:20260801T100000Z\r\nDURATION:PT1S\r\nRRULE:FREQ=SECONDLY\r\nEND:VEVENT\r\n';
  const text = `BEGIN:VCALENDAR\r\n${event}END:VCALENDAR\r\n`;
  const answer = icsAnswer(new TextEncoder().encode(text), { within, zone: 'Europe/Berlin' });
  if (answer.ok || answer.problem.kind !== 'too-often') throw new Error('a rule of every second was read to its end');
}
