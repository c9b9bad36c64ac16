import { failureKind } from '#lib/failure.ts';
import { checked } from '#lib/requests/inputs.ts';
import type { RequestName } from '#lib/requests/requests.ts';
import { loadSettings } from '#lib/stores/settings.ts';
import { settingsFrom } from '#lib/stores/settings-schema.ts';
import { virtualClock } from '#tests/clouds/clock.ts';
import { type Random, random } from '#tests/judges/random.ts';
import { afternoon, tonight } from '#tests/worker/homestead.ts';
import { machine } from '#tests/worker/machine.ts';
import { memoryStore } from '#tests/worker/memory-store.ts';
import { expectFailure } from './google-input.ts';
import { aValue, disturbed } from './values.ts';

const names = Object.keys(machine({ clock: virtualClock(afternoon) }).ask) as RequestName[];

const likely = {
  period: tonight,
  date: '2026-11-19',
  occasion: 'x',
  accountId: 'google:alex@example.com',
  calendarId: 'primary',
  summary: 'Held',
  when: 'tonight',
  level: 'times-only',
  fresh: true,
  past: false,
  ticked: true,
  text: 'A sentence',
  opening: 'When you',
  deed: 'made tea',
  feeling: 'glad',
  not: 'x',
};

function message(made: Random): unknown {
  if (made.chance(0.3)) return aValue(made);
  const some = Object.entries(likely).filter(() => made.chance(0.5));
  return disturbed(Object.fromEntries(some), made, 0.2);
}

/** One time in a hundred the whole worker is asked, else only its door. @throws what is no `Failure` */
export async function tryMessage(seed: number): Promise<void> {
  const made = random(seed);
  const name = made.pick(names);
  const input = message(made);
  if (seed % 100 === 0) {
    const { ask } = machine({ clock: virtualClock(afternoon) });
    await expectFailure((ask[name] as (value: unknown) => Promise<unknown>)(input));
    return;
  }
  try {
    checked(name, input);
  } catch (error) {
    if (failureKind(error) !== 'invalid') throw error;
  }
}

const settings = {
  partnerName: 'Sam',
  zone: 'Europe/Berlin',
  ownHours: [{ weekday: 1, fromMinute: 1080, toMinute: 1500 }],
  partnerHours: undefined,
  wishedMinute: 1200,
  microDate: 'tea',
  eventTitle: '',
  checkInSeconds: 60,
  calm: false,
};

/** Settings as another version, another browser or a broken disk may hand them over. @throws whatever they make crash */
export async function trySettings(seed: number): Promise<void> {
  const made = random(seed);
  const saved = () => disturbed({ savedAt: afternoon, settings: disturbed(settings, made, 0.2) }, made, 0.1);
  const store = memoryStore(new Map([['settings', saved()]]));
  const loaded = await loadSettings(store, { load: async () => saved(), save: async () => undefined });
  if (Object.keys(settingsFrom(loaded)).length < Object.keys(loaded).length - 1)
    throw new Error('settings that we refuse ourselves');
}
