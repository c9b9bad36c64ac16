import { describe, expect, test } from 'vitest';
import { importFaults, loadedWith, workersOwn } from './import-table.ts';
import { source, sources } from './source.ts';

const shipped = sources('lib', 'components', 'entrypoints');

describe('the import table', () => {
  test('every file imports what its folder may import, types included', () => {
    expect(shipped.length).toBeGreaterThan(30);
    expect(shipped.flatMap(importFaults)).toEqual([]);
  });

  test('no page loads anything of the worker, however far down', () => {
    const pages = shipped.filter(({ path }) => /^entrypoints\/.+\/main\.tsx?$/.test(path));
    expect(pages.length).toBeGreaterThan(0);
    const loaded = pages.flatMap(({ path }) => [...loadedWith(path, shipped)].map((file) => `${path} loads ${file}`));
    expect(loaded.filter((line) => workersOwn.some((folder) => line.includes(` loads ${folder}`)))).toEqual([]);
  });

  test('files are parsed in a Worker of a page: the background and the pages load no parser', () => {
    const parsers = ['ical.js'];
    const parsing = shipped.filter(({ imports }) => imports.some(({ specifier }) => parsers.includes(specifier)));
    expect(parsing.map(({ path }) => path)).toContain('lib/calendars/ics/property.ts');
    const starts = shipped.filter(({ path }) => /^entrypoints\/(background\.ts|paint\.ts|.+\/main\.tsx?)$/.test(path));
    const loaded = new Set(starts.flatMap(({ path }) => [...loadedWith(path, shipped)]));
    expect(parsing.filter(({ path }) => loaded.has(path))).toEqual([]);
    expect(loadedWith('lib/calendars/ics/ics-calendar.ts', shipped)).not.toContain('lib/calendars/ics/property.ts');
  });

  test.each([
    ['lib/time/x.ts', "import type { Slot } from '#lib/planning/slot.ts';"],
    ['lib/planning/x.ts', "import { store } from '#lib/stores/store.ts';"],
    ['lib/booking/x.ts', "import { newRitual } from '#lib/planning/ritual.ts';"],
    ['lib/booking/x.ts', "export { google } from '#lib/calendars/google/google.ts';"],
    ['lib/requests/x.ts', "import type { Mirror } from '#lib/calendars/google/mirror.ts';"],
    ['lib/messages.ts', "import { handlers } from './requests/handlers.ts';"],
    ['lib/calendars/x.ts', "import { browser } from 'wxt/browser';"],
    ['lib/calendars/x.ts', "import { google } from 'googleapis';"],
    ['lib/calendars/x.ts', "const late = await import('googleapis/build/src/apis/calendar/v3');"],
    ['lib/stores/x.ts', "import { readFile } from 'node:fs/promises';"],
    ['components/x.tsx', "type Row = import('#lib/stores/settings.ts').Settings;"],
    ['components/week/x.tsx', "import { Week } from '../week.tsx';"],
    ['components/x.tsx', "import { start } from '#entrypoints/newtab/main.tsx';"],
    ['entrypoints/home/main.tsx', "import { paint } from '#entrypoints/newtab/paint.ts';"],
  ])('the table refuses, in %s: %s', (path, text) => {
    expect(importFaults(source(path, text))).toHaveLength(1);
  });

  test.each([
    ['lib/booking/x.ts', "import type { CalendarProvider } from '#lib/calendars/port.ts';"],
    ['lib/booking/x.ts', "import { Failure } from '#lib/failure.ts';"],
    ['lib/calendars/google/x.ts', "import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/v3';"],
    ['lib/messages.ts', "import type { Requests } from './requests/requests.ts';"],
    ['components/week/x.tsx', "import { useRequest } from '#components/ui/use-request.ts';"],
  ])('the table allows, in %s: %s', (path, text) => {
    expect(importFaults(source(path, text))).toEqual([]);
  });
});
