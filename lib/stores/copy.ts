import * as v from 'valibot';
import { entryKinds, findOpenEntry } from './entry-schema.ts';
import { entryKey } from './journal.ts';
import { mapStore } from './map-store.ts';
import { type MigrationPlace, migrate, schemaVersion } from './schema.ts';
import { settingsFrom } from './settings-schema.ts';

/** The one file that a person saves: what is kept, by key, as the version that is named reads it. */
export interface Copy {
  readonly porchlight: 'copy';
  readonly schema: number;
  /** ISO 8601, for the person's eye. */
  readonly savedAt: string;
  readonly kept: Readonly<Record<string, unknown>>;
}

/** Why a file is none of ours: broken, of a newer Porchlight, or more than a browser can hold at once. */
export type CopyProblem = 'broken' | 'newer' | 'too-large';

/** In characters, some seven hundred photos: a text of more than twice that no browser holds. */
export const longestCopy = 250_000_000;

/** Allowed, or asked, on one machine alone; and who signs in, which no file may change. */
const ofOneMachine = ['autoBook', 'autoMove', 'notifications', 'googleClientId', 'microsoftClientId'];

/** What of the settings goes into a copy. */
export function settingsToCopy(settings: object): Readonly<Record<string, unknown>> {
  const named = Object.entries(settings).filter(([name, value]) => !ofOneMachine.includes(name) && value !== undefined);
  return Object.fromEntries(named);
}

const windowSchema = v.strictObject({
  date: v.pipe(v.string(), v.isoDate()),
  ritual: v.pipe(v.string(), v.maxLength(100)),
  minutes: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1440)),
});

/** Which keys a copy holds, and what each must be. What else is to be in it takes one more row. */
export const copyParts: readonly {
  readonly prefix: string;
  readonly fits: (key: string, value: unknown) => boolean;
}[] = [
  ...entryKinds.map((kind) => ({
    prefix: `journal:${kind}:`,
    fits: (key: string, value: unknown) => {
      const entry = findOpenEntry(value);
      return entry !== undefined && entryKey(entry) === key;
    },
  })),
  {
    prefix: 'lit:',
    fits: (key, value) => key.length > 4 && key.length < 400 && v.is(windowSchema, value),
  },
  { prefix: 'settings', fits: (key, value) => key === 'settings' && areSettings(value) },
];

function areSettings(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const names = Object.keys(value);
  return names.length === Object.keys(settingsFrom(value)).length && !names.some((name) => ofOneMachine.includes(name));
}

const shape = v.strictObject({
  porchlight: v.literal('copy'),
  schema: v.pipe(v.number(), v.integer(), v.minValue(1)),
  savedAt: v.pipe(v.string(), v.maxLength(40)),
  kept: v.custom<object>((value) => typeof value === 'object' && value !== null && !Array.isArray(value)),
});

/** What a browser knows of itself: no file says it. */
const ownKeys = ['schema', 'copy'];

/** What a file holds, brought to this version and looked at piece by piece: all of it is sound, or none is taken. */
export async function readCopy(text: string, place: MigrationPlace): Promise<Map<string, unknown> | CopyProblem> {
  if (text.length > longestCopy) return 'too-large';
  try {
    const copy = v.safeParse(shape, JSON.parse(text));
    if (!copy.success) return 'broken';
    if (copy.output.schema > schemaVersion) return 'newer';
    const kept = new Map<string, unknown>(Object.entries(copy.output.kept));
    if (ownKeys.some((key) => kept.has(key))) return 'broken';
    kept.set('schema', copy.output.schema);
    await migrate(mapStore(kept), place);
    for (const key of ownKeys) kept.delete(key);
    return [...kept].every(([key, value]) => fitsAPart(key, value)) ? kept : 'broken';
  } catch (error) {
    // No JSON, or days and weeks of no calendar in what an older version wrote.
    if (error instanceof SyntaxError || error instanceof RangeError || error instanceof TypeError) return 'broken';
    throw error;
  }
}

function fitsAPart(key: string, value: unknown): boolean {
  return copyParts.some(({ prefix, fits }) => key.startsWith(prefix) && fits(key, value));
}
