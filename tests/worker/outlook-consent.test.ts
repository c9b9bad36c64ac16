import { inspect } from 'node:util';
import { expect, test, vi } from 'vitest';
import { dayMs, hourMs, minuteMs } from '#lib/time/period.ts';
import { virtualClock } from '#tests/clouds/clock.ts';
import type { ConsentChoices } from '#tests/clouds/consent-browser.ts';
import { microsoftCloud } from '#tests/clouds/microsoft/cloud.ts';
import { afternoon, alex, later, tonight, zone } from './homestead.ts';
import { machine, newDisk, outlookClient } from './machine.ts';

const sam = 'sam@contoso.example';
const wall = (instant: number) => ({ dateTime: new Date(instant).toISOString().slice(0, 19), timeZone: 'UTC' });

function person() {
  const clock = virtualClock(afternoon);
  const outlook = microsoftCloud({ clock, clients: [outlookClient] });
  outlook.addPerson(alex, { name: 'Alex', zone });
  outlook.addPerson(sam, { name: 'Sam', zone, kind: 'work', tenant: 'contoso' });
  const [main = ''] = outlook.calendars(alex);
  outlook.addEvent(main, { subject: 'Secret call', start: wall(tonight.start), end: wall(tonight.end) });
  const disk = newDisk();
  let pages = 0;
  const signingIn = (consent: ConsentChoices = { account: alex }) =>
    machine({ clock, outlook, disk, zone, consent, onAuthorize: () => (pages += 1) }).ask;
  return { clock, outlook, disk, main, signingIn, pages: () => pages };
}

test('reading is asked for first, and no more than that', async () => {
  const { outlook, signingIn } = person();
  const account = await signingIn().connect({ kind: 'microsoft' });
  expect(account).toMatchObject({ kind: 'microsoft', label: alex, level: 'reading', missing: [] });
  const wrote = outlook.requests.filter(({ method, host }) => method !== 'GET' && host === 'graph.microsoft.com');
  expect(wrote).toEqual([]);
  const { slots } = await signingIn().listSlots({ when: 'tonight' });
  expect(slots.length).toBeGreaterThan(0);
  expect(slots.every((slot) => slot.period.end <= tonight.start || slot.period.start >= tonight.end)).toBe(true);
});

test.each([
  { consent: { account: alex, deny: true }, kind: 'refused' },
  { consent: { account: alex, close: true }, kind: 'cancelled' },
  { consent: { account: alex, tamperState: 'someone-elses' }, kind: 'mismatch' },
])('a sign-in that ends otherwise links nothing: $kind', async ({ consent, kind }) => {
  const { signingIn, disk } = person();
  await expect(signingIn(consent).connect({ kind: 'microsoft' })).rejects.toMatchObject({ kind });
  expect(await signingIn().listAccounts({})).toEqual([]);
  expect([...disk.session.keys()]).toEqual([]);
});

test('a workplace that lets only administrators allow it is said as that, and links nothing', async () => {
  const { outlook, signingIn } = person();
  outlook.blockConsent('contoso');
  await expect(signingIn({ account: sam }).connect({ kind: 'microsoft' })).rejects.toMatchObject({
    kind: 'consent-blocked',
  });
  expect(await signingIn().listAccounts({})).toEqual([]);
});

test('booking refused at its own moment: reading goes on', async () => {
  const { signingIn } = person();
  const account = await signingIn().connect({ kind: 'microsoft' });
  const refusing = signingIn({ account: alex, deny: true });
  await expect(refusing.allowBooking({ accountId: account.id, level: 'times-only' })).rejects.toMatchObject({
    kind: 'refused',
  });
  expect((await refusing.listSlots({ when: 'tonight' })).slots.length).toBeGreaterThan(0);
});

test('another account at the second sign-in is refused, and the first one stays', async () => {
  const { outlook, signingIn } = person();
  const account = await signingIn().connect({ kind: 'microsoft' });
  outlook.signOut(alex);
  const other = signingIn({ account: sam }).reconnect({ accountId: account.id });
  await expect(other).rejects.toMatchObject({ kind: 'mismatch' });
  expect(await signingIn().listAccounts({})).toMatchObject([{ label: alex }]);
});

test('for days the link is renewed without a window: by a refresh token, and each day by a code', async () => {
  const { clock, outlook, signingIn, pages } = person();
  await signingIn().connect({ kind: 'microsoft' });
  const before = pages();
  for (let hours = 0; hours < 71; hours += 2) {
    clock.advance(2 * hourMs);
    const house = await signingIn({ account: alex, close: true }).readHouse({ fresh: true });
    expect(house.health[0]?.kind, `after ${hours + 2} hours`).toBeUndefined();
  }
  expect(pages() - before, 'silent ones, one for each day that ended').toBe(3);
  outlook.signOut(alex);
  clock.advance(2 * dayMs);
  const house = await signingIn({ account: alex, close: true }).readHouse({ fresh: true });
  expect(house.health[0]?.kind).toBe('signed-out');
});

test('the browser was closed: what is on the disk renews the link, with no page at all', async () => {
  const { clock, disk, signingIn, pages } = person();
  await signingIn().connect({ kind: 'microsoft' });
  const before = pages();
  disk.session.clear();
  clock.advance(31 * minuteMs);
  expect((await signingIn().readHouse({ fresh: true })).health[0]?.kind).toBeUndefined();
  expect(pages()).toBe(before);
});

test('no token, no title and no text is on the disk, in a log or in a report', async () => {
  const said: unknown[] = [];
  const spies = (['log', 'warn', 'error', 'info', 'debug'] as const).map((name) =>
    vi.spyOn(console, name).mockImplementation((...all: unknown[]) => void said.push(...all)),
  );
  const { clock, outlook, disk, signingIn } = person();
  const account = await signingIn().connect({ kind: 'microsoft' });
  await signingIn().allowBooking({ accountId: account.id, level: 'main-calendar' });
  await signingIn().keepSlot({ period: later, summary: 'Held' });
  clock.advance(2 * hourMs);
  await signingIn().readHouse({ fresh: true });
  outlook.revoke(alex);
  await signingIn({ account: alex, close: true }).readHouse({ fresh: true });
  const report = await signingIn().linkReport({});
  const deep = { depth: 12, maxArrayLength: null, maxStringLength: null, showHidden: true } as const;
  const kept = [inspect([...disk.kept], deep), inspect(said, deep), inspect(disk.synced, deep), report.text].join('\n');
  expect(kept).not.toContain('Secret');
  const tokens = outlook.requests.flatMap(({ body, headers }) => [
    (headers['authorization'] ?? '').replace('Bearer ', ''),
    new URLSearchParams(body).get('refresh_token') ?? '',
    new URLSearchParams(body).get('code_verifier') ?? '',
  ]);
  expect(new Set(tokens).size).toBeGreaterThan(3);
  for (const token of tokens) if (token !== '') expect(kept).not.toContain(token);
  for (const spy of spies) spy.mockRestore();
});

test('disconnecting leaves nothing of the account on the disk, not even the key', async () => {
  const { disk, signingIn } = person();
  const account = await signingIn().connect({ kind: 'microsoft' });
  await signingIn().allowBooking({ accountId: account.id, level: 'times-only' });
  await signingIn().keepSlot({ period: later, summary: 'Held' });
  await signingIn().disconnect({ accountId: account.id });
  const left = [...disk.kept.keys(), ...disk.session.keys()];
  expect(left.filter((key) => /microsoft|occasion|refresh|vault|token/.test(key))).toEqual([]);
  expect(JSON.stringify([...disk.kept])).not.toContain(alex);
});
