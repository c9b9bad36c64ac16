import type { Import, Source } from './source.ts';

/** What one place may import of ours: prefixes of paths from the root. */
interface Allowed {
  readonly anything: readonly string[];
  readonly typesOf: readonly string[];
}

const port = 'lib/calendars/port.ts';
const ideas = ['lib/planning/', 'lib/practice/'];

function row(anything: readonly string[], typesOf: readonly string[] = []): Allowed {
  return { anything, typesOf };
}

/** The table: what is in a folder may import what stands beside it. `lib/failure.ts` is open to all of `lib`. */
const table: Readonly<Record<string, Allowed>> = {
  'lib/failure.ts': row([]),
  'lib/time/': row(['lib/time/']),
  'lib/planning/': row(['lib/planning/', 'lib/time/']),
  'lib/practice/': row(['lib/practice/', 'lib/time/']),
  'lib/calendars/': row(['lib/calendars/', 'lib/time/']),
  'lib/oauth/': row(['lib/oauth/', 'lib/time/']),
  // Seals for whoever holds the passphrase; pages open, the worker cannot.
  'lib/sealing/': row(['lib/sealing/']),
  'lib/stores/': row(['lib/stores/', 'lib/time/', 'lib/sealing/'], [...ideas, port]),
  // The outbox writes an intention and its occasion in one step, and so knows the store.
  'lib/booking/': row(['lib/booking/', 'lib/stores/', 'lib/time/'], [...ideas, port]),
  'lib/requests/': row([
    ...['requests', 'parts', 'time', 'planning', 'practice', 'oauth', 'sealing', 'stores', 'booking'].map(
      (folder) => `lib/${folder}/`,
    ),
    port,
  ]),
  'lib/messages.ts': row([], ['lib/']),
  // What is larger than one message: its way there for pages, and its parts for both ends.
  'lib/parts/': row(['lib/parts/', 'lib/messages.ts'], ['lib/requests/']),
  'lib/words': row(['lib/words', 'lib/time/', 'public/_locales/en/messages.json']),
  // The wiring of the background, apart from it so that Node can run the same worker with another clock.
  'lib/worker.ts': row(['lib/']),
  'components/': row([
    'components/',
    'lib/time/',
    'lib/parts/',
    'lib/sealing/',
    ...ideas,
    'lib/messages.ts',
    'lib/words',
  ]),
  'entrypoints/': row(['lib/', 'components/', 'entrypoints/', 'public/']),
};

/** Where the worker's side begins: no page may load it. */
export const workersOwn = ['lib/calendars/', 'lib/oauth/', 'lib/booking/', 'lib/requests/'];

/** What `source` imports against the table, each as a sentence. */
export function importFaults(source: Source): readonly string[] {
  return source.imports.flatMap((wanted) => {
    const reason = findReason(source.path, wanted);
    return reason === undefined ? [] : [`${source.path} imports ${wanted.specifier}: ${reason}`];
  });
}

function findReason(path: string, { specifier, file, typeOnly }: Import): string | undefined {
  if (specifier.startsWith('../') || specifier.startsWith('./../')) return 'across folders by #lib and #components';
  if (file === undefined) return findPackageReason(path, specifier, typeOnly);
  const place = Object.keys(table).find((prefix) => path.startsWith(prefix));
  const allowed = place === undefined ? undefined : table[place];
  if (allowed === undefined) return 'this file has no row in the table';
  if (file === 'lib/worker.ts' && !path.startsWith('entrypoints/background'))
    return 'only the background starts the worker';
  if (file.startsWith('entrypoints/') && !isSamePlace(path, file)) return 'nothing imports an entrypoint';
  const open = path.startsWith('lib/') ? ['lib/failure.ts', ...allowed.anything] : allowed.anything;
  if (open.some((prefix) => file.startsWith(prefix))) return undefined;
  if (!allowed.typesOf.some((prefix) => file.startsWith(prefix))) return 'not in the table';
  return typeOnly ? undefined : 'only its types';
}

/** The parts of one entrypoint import each other, and what lies beside the entrypoints in no folder. */
function isSamePlace(path: string, file: string): boolean {
  const folder = (of: string) => of.split('/').slice(0, -1).join('/');
  return folder(path) === folder(file) || folder(file) === 'entrypoints';
}

const browserPackages = ['wxt/browser', 'webextension-polyfill'];
const mayUseBrowser = ['lib/messages.ts', 'lib/stores/', 'lib/words', 'lib/oauth/authorize.ts', 'entrypoints/'];

function findPackageReason(path: string, specifier: string, typeOnly: boolean): string | undefined {
  if (browserPackages.includes(specifier) && !mayUseBrowser.some((prefix) => path.startsWith(prefix))) {
    return 'the browser is not for this folder';
  }
  if (specifier.startsWith('node:')) return 'Node is not there in a browser';
  if (specifier.startsWith('googleapis')) {
    return typeOnly && specifier === 'googleapis/build/src/apis/calendar/v3'
      ? undefined
      : 'only its types can be shipped';
  }
  return undefined;
}

/** Files of ours that are loaded with `path`, types aside. */
export function loadedWith(path: string, all: readonly Source[]): ReadonlySet<string> {
  const byPath = new Map(all.map((one) => [one.path, one]));
  const loaded = new Set<string>();
  const next = [path];
  for (let current = next.pop(); current !== undefined; current = next.pop()) {
    if (loaded.has(current)) continue;
    loaded.add(current);
    for (const { file, typeOnly } of byPath.get(current)?.imports ?? []) {
      if (file !== undefined && !typeOnly) next.push(file);
    }
  }
  return loaded;
}
