import type { FaultDeed } from '#tests/clouds/faults.ts';

/** What can happen on the way to any service, or to its pages of a list. */
export const wayFaults = {
  'drop before send': 'drop-before',
  'drop after commit': 'drop-after',
  unanswered: 'timeout',
  slow: { kind: 'slow', ms: 20_000 },
  'slow drip': { kind: 'drip', ms: 24_000 },
  'HTML for JSON': 'html',
  'truncated JSON': 'truncated-json',
  'bad JSON': 'bad-json',
  'empty body': 'empty',
  'empty page with token': 'empty-page',
  'duplicated page': 'duplicate-page',
  'reordered page': 'reordered-page',
  'replayed delta': 'replayed-delta',
} as const satisfies Readonly<Record<string, FaultDeed>>;

/** The request takes effect, and a 200 says that it failed. */
export const errorInside = (error: object): FaultDeed => ({
  kind: 'rewrite',
  rewrite: (body) => (body === '' ? body : JSON.stringify({ error })),
});
