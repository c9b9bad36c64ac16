import { describe, expect, test } from 'vitest';
import { missingRights, scopesOf } from '#lib/calendars/google/scopes.ts';
import { calendarProvider } from '#lib/calendars/providers.ts';
import { hourMs } from '#lib/time/period.ts';
import { busy } from './given.ts';
import { alex, asked, cloudWithAlex, linkGoogle, now, zone } from './link-google.ts';
import { inHours, quarter, reading, sam, written } from './reading.ts';

describe('levels', () => {
  test('reading asks for no more than it needs, and cannot write', async () => {
    const { provider, account } = await reading();
    expect(account.granted.toSorted()).toEqual(scopesOf('reading').toSorted());
    await expect(provider.ownCalendar(zone)).rejects.toMatchObject({ kind: 'scope-missing' });
    await expect(provider.ours(alex, inHours(1))).rejects.toMatchObject({ kind: 'scope-missing' });
  });

  test('times-only keeps its events apart, and they are never busy', async () => {
    const { cloud, provider } = await reading('times-only');
    const { id } = await provider.ownCalendar(zone);
    expect(id).not.toBe(alex);
    await provider.book(id, { uid: '0'.repeat(32), summary: 'Held', period: inHours(2), zone, opaque: true });
    const seen = await provider.read([alex, id], quarter(now));
    expect(busy(seen.get(alex))).toMatchObject({ firm: [], ours: undefined });
    expect(busy(seen.get(id))).toMatchObject({ firm: [], ours: [{ uid: '0'.repeat(32) }] });
    expect(cloud.events(alex)).toEqual([]);
  });

  test('before booking is allowed, our calendar of another browser is not busy time', async () => {
    const { cloud, clock, provider } = await reading('times-only');
    const { id } = await provider.ownCalendar(zone);
    await provider.book(id, { uid: '0'.repeat(32), summary: 'Held', period: inHours(2), zone, opaque: true });
    const anew = await linkGoogle({ level: 'reading', cloud, clock });
    expect(busy((await anew.provider.read([id], quarter(now))).get(id))).toMatchObject({ firm: [], ours: undefined });
  });

  test('of two calendars of ours, every browser takes the same', async () => {
    const { cloud, provider } = await reading('times-only');
    const mark = { summary: 'Porchlight', description: 'Time kept for two. [porchlight]', zone };
    const ids = ['c_2@group.calendar.google.com', 'c_1@group.calendar.google.com'];
    for (const id of ids) cloud.addCalendar(alex, { ...mark, id });
    expect((await provider.ownCalendar(zone)).id).toBe('c_1@group.calendar.google.com');
    expect(cloud.calendars(alex)).toHaveLength(3);
  });

  test('a calendar that is only named like ours is not ours', async () => {
    const { cloud, provider } = await reading('times-only');
    cloud.addCalendar(alex, { summary: 'Porchlight', zone });
    await provider.ownCalendar(zone);
    expect(cloud.calendars(alex)).toHaveLength(3);
  });

  test('the calendar that another person’s Porchlight made and shared is not ours', async () => {
    const { cloud, clock, provider } = await reading('times-only');
    cloud.addPerson(sam, { name: 'Sam', zone });
    const theirs = cloud.addCalendar(sam, { summary: 'Porchlight', description: '[porchlight]', zone });
    cloud.share(theirs, alex, 'writer');
    cloud.addEvent(theirs, { summary: 'Held', ...written(inHours(1)) });
    expect((await provider.ownCalendar(zone)).id).not.toBe(theirs);
    expect(busy((await provider.read([theirs], quarter(clock.now()))).get(theirs)).firm).toEqual([inHours(1)]);
  });

  test('what a person puts in our calendar is not busy time either', async () => {
    const { cloud, provider } = await reading('times-only');
    const { id } = await provider.ownCalendar(zone);
    cloud.addEvent(id, { summary: 'Shopping', ...written(inHours(1)) });
    expect(busy((await provider.read([id], quarter(now))).get(id))).toMatchObject({ firm: [], soft: [], ours: [] });
  });

  test('a list of calendars is asked for again after a day', async () => {
    const { cloud, clock, read } = await reading();
    await read();
    clock.advance(23 * hourMs);
    await read();
    expect(asked(cloud)).not.toContain('GET calendarList');
    clock.advance(2 * hourMs);
    await read();
    expect(asked(cloud)).toContain('GET calendarList');
  });

  test('where one was made at the same time elsewhere, the list decides', async () => {
    const { cloud, provider } = await reading('times-only');
    const elsewhere = 'a_first@group.calendar.google.com';
    const late = { id: elsewhere, summary: 'Porchlight', description: '[porchlight]', zone };
    const making = cloud.fault({
      when: { test: ({ method, path }) => method === 'POST' && path.endsWith('/calendars') && addOnce() },
      do: { kind: 'slow', ms: 1 },
    });
    let added = false;
    function addOnce() {
      if (!added) cloud.addCalendar(alex, late);
      added = true;
      return true;
    }
    expect((await provider.ownCalendar(zone)).id).toBe(elsewhere);
    expect(making.met).toBe(1);
  });

  test('a scope that was unticked is missing, and the rest still works', async () => {
    const { cloud, clock } = cloudWithAlex();
    const [freeBusyScope = ''] = scopesOf('reading');
    const { provider, account } = await linkGoogle({ level: 'main-calendar', cloud, clock, untick: [freeBusyScope] });
    expect(missingRights(account.granted, account.level)).toEqual(['read']);
    cloud.addEvent(alex, { summary: 'Review', ...written(inHours(1)) });
    const seen = await provider.read([alex, sam], quarter(now));
    expect(busy(seen.get(alex)).firm).toEqual([inHours(1)]);
    expect(seen.get(sam)).toMatchObject({ kind: 'scope-missing' });
    expect(asked(cloud)).not.toContain('POST freeBusy');
    await expect(provider.explain([sam], inHours(1))).rejects.toMatchObject({ kind: 'scope-missing' });
  });

  test('without the list there is the one calendar that every account has', async () => {
    const { cloud, clock } = cloudWithAlex();
    const listScope = scopesOf('reading')[1] ?? '';
    const { provider, account } = await linkGoogle({ level: 'reading', cloud, clock, untick: [listScope] });
    expect(missingRights(account.granted, account.level)).toEqual(['list']);
    cloud.addEvent(alex, { summary: 'Review', ...written(inHours(1)) });
    const [entry] = await provider.calendars();
    expect(entry).toMatchObject({ id: 'primary', primary: true });
    expect(busy((await provider.read(['primary'], quarter(now))).get('primary')).firm).toEqual([inHours(1)]);
  });

  test('before anybody is named, the list tells who it is, and nothing is remembered', async () => {
    const { account, ports, memory } = await reading();
    memory.clear();
    const entries = await calendarProvider({ ...account, id: 'new', subject: '' }, ports).calendars();
    expect(entries.find(({ primary }) => primary)?.id).toBe(alex);
    expect(memory.size).toBe(0);
  });

  test.each(['times-only', 'main-calendar'] as const)('without the list, %s makes no calendar', async (level) => {
    const { cloud, clock } = cloudWithAlex();
    const listScope = scopesOf('reading')[1] ?? '';
    const { provider } = await linkGoogle({ level, cloud, clock, untick: [listScope] });
    await expect(provider.ownCalendar(zone)).rejects.toMatchObject({ kind: 'scope-missing' });
    expect(cloud.calendars(alex)).toEqual([alex]);
  });

  test('nothing that is remembered holds a token', async () => {
    const { cloud, memory, read } = await reading('main-calendar');
    await read();
    const tokens = cloud.requests.map(({ headers }) => (headers['authorization'] ?? '').replace('Bearer ', ''));
    expect(tokens).not.toHaveLength(0);
    for (const token of tokens) expect(JSON.stringify([...memory])).not.toContain(token);
  });

  test('a token of another account is noticed', async () => {
    const { account, ports } = await reading();
    const provider = calendarProvider({ ...account, subject: sam }, ports);
    await expect(provider.calendars()).rejects.toMatchObject({ kind: 'mismatch' });
  });

  test('yesterday’s list of calendars serves while Google cannot give another', async () => {
    const { cloud, clock, provider } = await reading();
    clock.advance(25 * hourMs);
    cloud.fault({ when: { path: /calendarList/ }, do: { kind: 'status', status: 503, reason: 'backendError' } });
    expect(busy((await provider.read([alex], quarter(clock.now()))).get(alex)).asOf).toBe(clock.now());
  });
});
