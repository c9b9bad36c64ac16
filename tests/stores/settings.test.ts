import { expect, test } from 'vitest';
import { defaultSettings } from '#lib/stores/default-settings.ts';
import { loadSettings, saveSettings } from '#lib/stores/settings.ts';
import { settingsFrom } from '#lib/stores/settings-schema.ts';
import { memoryStore } from '#tests/worker/memory-store.ts';

const hour = 3_600_000;

function synced() {
  const there: { value: unknown; full: boolean } = { value: undefined, full: false };
  return {
    there,
    load: async () => there.value,
    save: async (value: unknown) => {
      if (there.full) throw new Error('MAX_WRITE_OPERATIONS_PER_MINUTE');
      there.value = structuredClone(value);
    },
  };
}

test('a choice made after the clock was put back is not undone by one made before', async () => {
  const [store, travelling] = [memoryStore(), synced()];
  await saveSettings(store, travelling, { ...defaultSettings, wishedMinute: 1200 }, 10 * hour);
  travelling.there.full = true;
  await saveSettings(store, travelling, { ...defaultSettings, wishedMinute: 1260 }, 9 * hour);
  expect((await loadSettings(store, travelling)).wishedMinute).toBe(1260);
});

test('a choice here outlives one of a browser whose clock is ahead', async () => {
  const [here, there, travelling] = [memoryStore(), memoryStore(), synced()];
  await saveSettings(there, travelling, { ...defaultSettings, wishedMinute: 1200 }, 30 * hour);
  await saveSettings(here, travelling, { ...defaultSettings, wishedMinute: 1260 }, 9 * hour);
  expect((await loadSettings(there, travelling)).wishedMinute).toBe(1260);
});

test('only settings are settings, whatever every object has', () => {
  expect(settingsFrom({ toString: 'x', constructor: 1, wishedMinute: 1200 })).toEqual({ wishedMinute: 1200 });
});

test('a day or a week that is in no calendar is not understood', () => {
  const { rituals } = defaultSettings;
  const from = (week: string) => ({ rituals: { ...rituals, 'micro-date': { ...rituals['micro-date'], from: week } } });
  expect(settingsFrom({ seasons: [{ first: '2026-02-31', last: '2026-03-31' }] })).toEqual({});
  expect(settingsFrom({ pausedUntil: '2026-99-99' })).toEqual({});
  for (const week of ['2026-W00', '2025-W53', '9999-W01']) expect(settingsFrom(from(week)), week).toEqual({});
  const known = { ...from('2026-W53'), pausedUntil: '', seasons: [{ first: '2028-02-29', last: '2028-03-31' }] };
  expect(settingsFrom(known)).toEqual(known);
});

test.each(['Asia/Calcutta', 'Asia/Kolkata', 'UTC', 'Europe/Berlin'])('%s is a zone in every browser', (zone) => {
  expect(settingsFrom({ zone })).toEqual({ zone });
});
