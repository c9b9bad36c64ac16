import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/v3';
import type { Parameters } from './parameters.ts';
import type { Calendar, Mail, World } from './world.ts';

/**
 * Records the mail that `sendUpdates` asks for: to all other attendees, to those outside, or to nobody.
 *
 * @param before of a change: who is new is invited, who is no more hears that it is off
 */
export function sendMail(
  world: World,
  calendar: Calendar,
  event: calendar_v3.Schema$Event,
  kind: Mail['kind'],
  parameters: Parameters,
  before?: calendar_v3.Schema$Event,
): void {
  const asked = parameters.text('sendUpdates') ?? (parameters.flag('sendNotifications') ? 'all' : 'none');
  if (asked === 'none' && world.keeps('G-MAIL-NONE')) return;
  const emails = (of: calendar_v3.Schema$Event | undefined) =>
    (of?.attendees ?? []).flatMap(({ email }) => email ?? []);
  const known = emails(before);
  const now = emails(event);
  for (const email of new Set([...now, ...known])) {
    if (email === calendar.owner) continue;
    const outside = !world.people.has(email);
    if (asked !== 'externalOnly' || outside || !world.keeps('G-MAIL-EXTERNAL')) {
      world.mail.push({
        at: world.clock.now(),
        to: email,
        about: event.id ?? '',
        kind: before && world.keeps('G-MAIL-CHANGE') ? change(known.includes(email), now.includes(email)) : kind,
      });
    }
  }
}

function change(wasThere: boolean, isThere: boolean): Mail['kind'] {
  if (!isThere) return 'cancellation';
  return wasThere ? 'update' : 'invitation';
}
