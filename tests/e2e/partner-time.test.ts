import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { alex, at, moment } from './harness/alex.ts';
import { eachTest } from './harness/each-test.ts';
import { says, saysLike } from './harness/says.ts';
import { settled } from './harness/settled.ts';
import { button, offer, skipFirstRun } from './harness/steps.ts';
import { variant } from './harness/variant.ts';

const sam = 'sam@example.com';
const story = eachTest(skipFirstRun);

/** RFC 5545 times of tonight, in UTC, from six to ten: the whole evening. */
function eveningFile(summary: string): string {
  const { zone } = story.porchlight;
  const stamp = (hour: number) => `${at(zone, 0, hour).toInstant().toString().slice(0, 19).replace(/[-:]/g, '')}Z`;
  const event = ['BEGIN:VEVENT', 'UID:1@x', `DTSTART:${stamp(17)}`, `DTEND:${stamp(23)}`, `SUMMARY:${summary}`];
  return [...['BEGIN:VCALENDAR', 'VERSION:2.0'], ...event, 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n');
}

async function chooseFile(settings: Page, name: string, text: string | Buffer): Promise<void> {
  const file = { name, mimeType: 'text/calendar', buffer: Buffer.from(text) };
  await settings.locator('[data-file=partner]').setInputFiles(file);
}

test('partner-time: a shared address is used and never shown', async () => {
  const { porchlight } = story;
  const { zone, cloud } = porchlight;
  await settled(porchlight);
  cloud.addPerson(sam, { name: 'Sam', zone });
  cloud.shareFreeBusy(sam, alex, { listed: false });
  cloud.addEvent(sam, { summary: 'Canary', start: moment(at(zone, 0, 17)), end: moment(at(zone, 0, 23)) });
  const settings = await porchlight.openHome('/settings/people');
  await settings.getByRole('textbox', { name: says('partner_address') }).fill(sam);
  await button(settings, 'partner_address_use').click();
  await settings.locator('form.line').getByText(saysLike('plan_read')).waitFor();
  await settings.getByText(says('partner_knows')).waitFor();
  await porchlight.screenshot(settings, 'partner-time address');
  const popup = await porchlight.openPopup();
  await button(offer(popup), 'popup_keep').waitFor();
  expect(await offer(popup).textContent()).not.toMatch(/tonight/i);
  const plan = await porchlight.openHome('/plan');
  await plan.getByText(says('plan_hour_both')).first().waitFor();
  expect(await plan.locator('.curtain').count(), 'their time is never drawn').toBe(0);
  const synced = await (await porchlight.worker()).evaluate('chrome.storage.sync.get()');
  expect(JSON.stringify(synced)).not.toContain(sam);
});

variant('partner-time: a file of theirs is read here, and what is wrong with one is said with its line', async () => {
  const { porchlight } = story;
  const settings = await porchlight.openHome('/settings/people');
  await chooseFile(settings, 'sam.ics', eveningFile('Canary'));
  await settings.getByText(saysLike('partner_file_kept')).waitFor();
  const popup = await porchlight.openPopup();
  await button(offer(popup), 'popup_keep').waitFor();
  expect(await offer(popup).textContent()).not.toMatch(/tonight/i);
  await chooseFile(settings, 'broken.ics', eveningFile('Canary').replace('END:VEVENT\r\n', ''));
  await settings.getByText(/line \d/).waitFor();
  await chooseFile(settings, 'photo.ics', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]));
  await settings
    .getByText(says('ics_problem_not_text'))
    .or(settings.getByText(says('ics_problem_not_calendar')))
    .waitFor();
  await porchlight.screenshot(settings, 'partner-time file');
  expect(await settings.getByText(saysLike('partner_file_kept')).textContent(), 'the last good one stays').toContain(
    'sam.ics',
  );
  await button(settings, 'partner_file_forget').click();
  await settings.getByText(says('partner_file_hint')).waitFor();
  await offer(popup)
    .getByText(/tonight/i)
    .waitFor();
});

variant('partner-time: an address that shares nothing is said so, with a way on', async () => {
  const { porchlight } = story;
  await settled(porchlight);
  const settings = await porchlight.openHome('/settings/people');
  const field = settings.getByRole('textbox', { name: says('partner_address') });
  await field.fill('sam');
  await button(settings, 'partner_address_use').click();
  await settings.getByText(says('partner_address_odd')).waitFor();
  await field.fill(sam);
  await button(settings, 'partner_address_use').click();
  await settings.getByText(says('partner_address_unknown')).waitFor();
  const popup = await porchlight.openPopup();
  await offer(popup).getByText(says('obstacle_partner_unread')).waitFor();
});
