import type { Guide } from './guide.ts';
import { people } from './people.ts';

/** What is printed beside the open window. @param zone IANA, of its clock */
export function whatToTry({ issuer, service, maker, refusing }: Guide, zone: string): string {
  const [tour, other] =
    issuer === 'google'
      ? ['--tour', 'npm start -- --outlook shows the same season in Outlook.']
      : ['--tour --outlook', 'npm start shows the same season in Google Calendar.'];
  return `
A Chromium with Porchlight is open, in front of a ${maker} of its own on this machine: no account, nothing leaves it.
Its clock is that of ${zone}, where it is afternoon now.

What to try:
  1. Finish the sentence on the new tab, and keep it.
  2. Begin: three questions, and a time is offered. No account is needed.
  3. Settings, Calendars: connect ${service} as ${people.email}. The sign-in page is played by this machine;
     ${refusing}, and see what is said.
  4. Open a new tab: the busy week as seven windows, drawn to scale.
  5. The popup (the lamp in the toolbar): a minute's check-in, and tonight's free time. Keep it, then undo.
  6. Plan: eight weeks, one evening that stays, and why each hour was offered or not. Sunday plan: three minutes.
  7. Together: an exercise for the minutes you have, played on one screen. Repair: own, offer, align.
  8. Keepsakes: a photo and a note on a card that prints.

Close the window to end. npm start -- ${tour} walks all of this by itself and leaves pictures.
${other}
`;
}
