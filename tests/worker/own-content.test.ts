import { describe, expect, test } from 'vitest';
import { openings } from '#lib/practice/openings.ts';
import { mostOwn, type OwnItem } from '#lib/practice/own-content.ts';
import { instantAt } from '#lib/time/wall-time.ts';
import { virtualClock } from '#tests/clouds/clock.ts';
import { machine, newDisk } from './machine.ts';

const zone = 'Europe/Berlin';

function browser(date = '2026-11-19') {
  const clock = virtualClock(instantAt(date, 17 * 60, zone));
  const disk = newDisk();
  const heard: string[] = [];
  const { ask } = machine({ clock, zone, disk, onAnnounce: (subjects) => heard.push(...subjects) });
  return { ask, clock, disk, heard };
}

const mine: OwnItem = { id: 'own-1', kind: 'opening', text: 'In the rain you' };
const read = async ({ ask }: ReturnType<typeof browser>) => (await ask.readContent({ list: 'opening' })).own;

describe('own content', () => {
  test('two pages that change it at once lose nothing of each other', async () => {
    const here = browser();
    const others = Array.from({ length: 5 }, (_, index) => ({ ...mine, id: `own-${index}`, text: `Line ${index}` }));
    await Promise.all(
      others.map((item) => here.ask.saveOwnContent({ add: [item], hide: [`surprise_0${item.id.at(-1)}`] })),
    );
    expect((await read(here)).items).toHaveLength(5);
    expect((await read(here)).hidden).toHaveLength(5);
    expect(here.heard).toContain('content');
  });

  test('too much, or what is no line, changes nothing', async () => {
    const here = browser();
    await here.ask.saveOwnContent({ add: [mine] });
    const many = Array.from({ length: mostOwn }, (_, index) => ({
      ...mine,
      id: `own-m${index}`,
      text: `Line ${index}`,
    }));
    await expect(here.ask.saveOwnContent({ add: many })).rejects.toMatchObject({ kind: 'invalid' });
    await expect(here.ask.saveOwnContent({ add: [{ ...mine, text: 'a\nb' }] })).rejects.toMatchObject({
      kind: 'invalid',
    });
    expect(await read(here)).toEqual({ items: [mine], hidden: [] });
  });

  test('nothing of it travels', async () => {
    const { ask, disk } = browser();
    await ask.saveOwnContent({ add: [mine] });
    await ask.saveSettings({ calm: true });
    expect(JSON.stringify(disk.synced)).not.toContain('rain');
  });
});

describe('the opening of the day', () => {
  test('is the own one where all others are hidden, and stays in what was kept when it is gone', async () => {
    const { ask } = browser();
    await ask.saveOwnContent({ add: [mine], hide: [...openings] });
    const { opening } = await ask.todaysAppreciation({});
    expect(opening).toBe('own:In the rain you');
    await ask.keepAppreciation({ opening, deed: 'sang', feeling: 'glad' });
    await ask.saveOwnContent({ remove: ['own-1'] });
    expect((await ask.todaysAppreciation({})).kept?.opening).toBe('own:In the rain you');
  });

  test('goes from the page once it is hidden, and another comes', async () => {
    const { ask } = browser();
    const { opening } = await ask.todaysAppreciation({});
    await ask.saveOwnContent({ hide: [opening] });
    expect((await ask.todaysAppreciation({})).opening).not.toBe(opening);
  });

  test('what an older version noted still counts', async () => {
    const { ask, disk } = browser();
    const { opening } = await ask.todaysAppreciation({});
    disk.kept.set('openings', { '2026-11-01': [opening] });
    expect((await ask.todaysAppreciation({})).opening).not.toBe(opening);
    disk.kept.set('openings', { '2026-11-19': ['opening_84'] });
    expect((await ask.todaysAppreciation({})).opening).toBe('opening_84');
  });
});

test('what was shown is noted by day, once, and forgotten after it has rested', async () => {
  const { ask, clock, disk } = browser('2026-08-01');
  await ask.noteShown({ list: 'surprise', item: 'surprise_01' });
  await ask.noteShown({ list: 'surprise', item: 'surprise_01' });
  expect((await ask.readContent({ list: 'surprise' })).shown).toEqual({ '2026-08-01': ['surprise_01'] });
  clock.set(instantAt('2026-11-19', 9 * 60, zone));
  await ask.noteShown({ list: 'surprise', item: 'surprise_02' });
  expect(await ask.readContent({ list: 'surprise' })).toMatchObject({
    today: '2026-11-19',
    shown: { '2026-11-19': ['surprise_02'] },
  });
  expect(disk.kept.get('shown:surprise')).toEqual({ '2026-11-19': ['surprise_02'] });
});
