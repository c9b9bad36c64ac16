import type { IcsComponent } from './components.ts';
import { findLine, linesNamed, plainText, propertyOf } from './property.ts';

/** Whether an event takes its owner's time; `soft` is tentative or unanswered. */
export type IcsCounts = 'firm' | 'soft' | 'no';

/**
 * Whether a VEVENT takes its owner's time: the rules of the other calendars, by the properties of a file.
 *
 * All-day events count by their transparency, as all others do.
 *
 * @param owners lower-case addresses of the owner; without one, nobody's answer is known to be theirs
 * @see RFC 5545 §3.8.2.7 (TRANSP), §3.8.1.11 (STATUS), §3.2.12 (PARTSTAT); [MS-OXCICAL] for X-MICROSOFT-CDO-BUSYSTATUS
 */
export function icsCounts(event: IcsComponent, owners: ReadonlySet<string>): IcsCounts {
  const value = (name: string) => plainText(findLine(event, name)).toUpperCase();
  const status = value('STATUS');
  const microsoft = value('X-MICROSOFT-CDO-BUSYSTATUS');
  if (status === 'CANCELLED' || value('TRANSP') === 'TRANSPARENT') return 'no';
  if (microsoft === 'FREE' || microsoft === 'WORKINGELSEWHERE') return 'no';
  const answer = owners.size === 0 ? undefined : findAnswer(event, owners);
  if (answer === 'DECLINED' || answer === 'DELEGATED') return 'no';
  const isUnsure = status === 'TENTATIVE' || microsoft === 'TENTATIVE' || answer === 'TENTATIVE';
  return isUnsure || answer === 'NEEDS-ACTION' ? 'soft' : 'firm';
}

/** Upper case; undefined where the owner is not among those asked. */
function findAnswer(event: IcsComponent, owners: ReadonlySet<string>): string | undefined {
  for (const line of linesNamed(event, 'ATTENDEE')) {
    if (![...owners].some((owner) => line.text.toLowerCase().includes(owner))) continue;
    const { values, parameters } = propertyOf(line);
    const address = String(values[0])
      .trim()
      .toLowerCase()
      .replace(/^mailto:/, '');
    // Without an answer it is NEEDS-ACTION: RFC 5545 §3.2.12.
    if (owners.has(address)) return String(parameters['partstat'] ?? 'NEEDS-ACTION').toUpperCase();
  }
  return undefined;
}

/** Events that this extension wrote, and gave out as a file: they take no time from themselves. */
export function isOurs(event: IcsComponent): boolean {
  return /@porchlight\.invalid$/i.test(plainText(findLine(event, 'UID')));
}
