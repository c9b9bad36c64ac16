import { aRule } from '#tests/judges/a-rule.ts';
import { basic } from '#tests/judges/as-ics.ts';
import { random } from '#tests/judges/random.ts';
import { vtimezone } from '#tests/judges/vtimezone.ts';
import { nodesChanges } from '#tests/judges/zone-data.ts';

const dayMs = 86_400_000;
const zones = ['Europe/Berlin', 'America/New_York', 'Asia/Kolkata'];

/**
 * A calendar file of some size as programs write them: years of meetings with titles, guests and long descriptions, every
 * tenth a series.
 *
 * @param now its last third lies ahead of this
 */
export function largeFile(bytes: number, now: number): string {
  const made = random(7);
  const head = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Bench//EN', 'X-WR-TIMEZONE:Europe/Berlin'];
  const parts = [[...head, ...zones.flatMap((zone) => vtimezone(zone, nodesChanges(zone)))].join('\r\n')];
  let size = parts[0]?.length ?? 0;
  for (let index = 0; size < bytes; index += 1) {
    const start = now + made.whole(-2400, 1200) * dayMs + made.whole(28, 80) * 900_000;
    const zone = made.pick(zones);
    const lines = [
      'BEGIN:VEVENT',
      `UID:${index}-4f1c2a9be0@calendar.example.com`,
      'DTSTAMP:20261101T000000Z',
      `DTSTART;TZID=${zone}:${basic(start)}`,
      `DTEND;TZID=${zone}:${basic(start + made.whole(1, 8) * 900_000)}`,
      ...(made.chance(0.1) ? [`RRULE:${aRule(made)}`] : []),
      'SUMMARY:Weekly review of what is open and who takes it',
      'DESCRIPTION:We go through the list\\, one by one\\, and say what is in the w',
      ...Array.from(
        { length: made.whole(0, 6) },
        () => ` ay.\\nThen we look at the numbers\\, and at what they do not tell u${made.whole(1, 99)}`,
      ),
      ...Array.from(
        { length: made.whole(0, 4) },
        (_, guest) => `ATTENDEE;CN=Guest ${guest};PARTSTAT=ACCEPTED:mailto:guest${guest}@example.com`,
      ),
      'LOCATION:Room 4',
      'TRANSP:OPAQUE',
      'END:VEVENT',
    ];
    const text = lines.join('\r\n');
    parts.push(text);
    size += text.length + 2;
  }
  return [...parts, 'END:VCALENDAR', ''].join('\r\n');
}
