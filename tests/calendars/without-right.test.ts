import { expect, test } from 'vitest';
import { freeBusyScope } from '#lib/calendars/google/scopes.ts';
import { calendarProvider } from '#lib/calendars/providers.ts';
import { alex } from './link-google.ts';
import { mainCalendar } from './main-calendar.ts';
import { outlook } from './outlook.ts';
import { inHours, sam } from './reading.ts';

const missing = { name: 'Failure', kind: 'scope-missing' };

test('an Outlook account that may not read asks for nothing, and says so of each calendar', async () => {
  const { account, ports, cloud, main } = await outlook('reading');
  const provider = calendarProvider({ ...account, granted: [] }, ports);
  cloud.clearRequests();
  const seen = await provider.read([main, sam], inHours(1));
  expect([seen.get(main), seen.get(sam)]).toEqual([expect.objectContaining(missing), expect.objectContaining(missing)]);
  await expect(provider.explain([main], inHours(1))).rejects.toMatchObject(missing);
  expect(cloud.requests).toEqual([]);
});

test('a Google account without free/busy explains its own events, and asks for nobody else', async () => {
  const { account, ports, cloud, add } = await mainCalendar();
  add(inHours(1));
  const granted = account.granted.filter((scope) => scope !== freeBusyScope);
  const provider = calendarProvider({ ...account, granted }, ports);
  expect(await provider.explain([alex], inHours(1))).toMatchObject([{ calendarId: alex, counts: 'firm' }]);
  cloud.clearRequests();
  await expect(provider.explain([sam], inHours(1))).rejects.toMatchObject(missing);
  expect(cloud.requests.filter(({ path }) => path.endsWith('/freeBusy'))).toEqual([]);
});
