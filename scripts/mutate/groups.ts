/** Files whose lines are changed one at a time, and the tests that must notice. */
export interface Group {
  readonly name: string;
  readonly files: readonly string[];
  /** Quick ones that touch these files: the slow ones (deaths, laws, simulation) find what these find, an hour later. */
  readonly tests: readonly string[];
}

const inFolder = (folder: string) => (names: string) =>
  names.split(' ').map((name) => `tests/${folder}/${name}.test.ts`);
const calendars = inFolder('calendars');
const worker = inFolder('worker');

/** What must not fail silently: whose time is taken, who signs in, what is known of a calendar, what is written there. */
export const groups: readonly Group[] = [
  {
    name: 'busy rules',
    files: [
      'lib/calendars/*/busy-rules.ts',
      'lib/calendars/google/free-busy.ts',
      'lib/calendars/microsoft/schedule.ts',
    ],
    tests: [
      ...calendars('busy-rules microsoft-busy-rules microsoft-schedule google-free-busy microsoft-mirror'),
      ...worker('partner-time'),
    ],
  },
  {
    name: 'oauth',
    files: ['lib/oauth/*.ts'],
    tests: ['tests/oauth/*.test.ts', ...worker('consent outlook-consent')],
  },
  {
    name: 'sync',
    files: [
      'lib/calendars/google/{sync,mirror,reading}.ts',
      'lib/calendars/microsoft/{sync,mirror,reading}.ts',
      'lib/calendars/{mirror-life,busy-reader,stretches}.ts',
    ],
    tests: [
      ...calendars(
        'contract day-of-use mirror-life stretches google-* microsoft-changes microsoft-errors microsoft-events',
      ),
      ...calendars('microsoft-mirror microsoft-patience microsoft-schedule without-right'),
      ...worker('half-truths news partner-time outside-change'),
    ],
  },
  {
    name: 'outbox',
    files: ['lib/booking/*.ts'],
    tests: [
      'tests/booking/*.test.ts',
      ...worker('asked-to-wait at-once former-calendar google-* half-truths interleavings late-insert local-keep'),
      ...worker('news obstacles odd-places outlook-keep outside-change invite pause learned second-browser'),
    ],
  },
];
