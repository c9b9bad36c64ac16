import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/v3';
import type { Parameters } from './parameters.ts';
import type { Calendar, Mail, World } from './world.ts';

/** Records the mail that `sendUpdates` asks for: to all other attendees, to those outside, or to nobody. */
export function sendMail(
  world: World,
  calendar: Calendar,
  event: calendar_v3.Schema$Event,
  kind: Mail['kind'],
  parameters: Parameters,
): void {
  const asked = parameters.text('sendUpdates') ?? (parameters.flag('sendNotifications') ? 'all' : 'none');
  if (asked === 'none' && world.keeps('G-MAIL-NONE')) return;
  for (const { email } of event.attendees ?? []) {
    if (!email || email === calendar.owner) continue;
    const outside = !world.people.has(email);
    if (asked !== 'externalOnly' || outside || !world.keeps('G-MAIL-EXTERNAL')) {
      world.mail.push({ at: world.clock.now(), to: email, about: event.id ?? '', kind });
    }
  }
}
