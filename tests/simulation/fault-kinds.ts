import type { FaultDeed, FaultWhen } from '#tests/clouds/google/faults.ts';

const status = (status: number, reason: string, more: { retryAfter?: number | string; domain?: string } = {}) =>
  ({ kind: 'status', status, reason, ...more }) as const;

/** Every fault that a service, or the way to it, can have here. */
export const faultDeeds = {
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
  '401': status(401, 'authError'),
  '403 rate limit': status(403, 'userRateLimitExceeded'),
  '403 quota': status(403, 'quotaExceeded'),
  '403 forbidden': status(403, 'forbidden', { domain: 'global' }),
  '403 scope': status(403, 'insufficientPermissions', { domain: 'global' }),
  '404': status(404, 'notFound', { domain: 'global' }),
  '409 duplicate': status(409, 'duplicate', { domain: 'global' }),
  '409 conflict': status(409, 'conflict', { domain: 'global' }),
  '410 full sync': status(410, 'fullSyncRequired', { domain: 'calendar' }),
  '410 too long ago': status(410, 'updatedMinTooLongAgo', { domain: 'calendar' }),
  '410 deleted': status(410, 'deleted', { domain: 'global' }),
  '412': status(412, 'conditionNotMet', { domain: 'global' }),
  '429': status(429, 'rateLimitExceeded'),
  '429 wait': status(429, 'rateLimitExceeded', { retryAfter: 120 }),
  '429 wait for ever': status(429, 'rateLimitExceeded', { retryAfter: 9_999_999 }),
  '429 until a date gone by': status(429, 'rateLimitExceeded', { retryAfter: 'Thu, 01 Jan 2026 00:00:00 GMT' }),
  '500': status(500, 'backendError', { domain: 'global' }),
  '503': status(503, 'backendError', { domain: 'global' }),
  '504': status(504, 'gatewayTimeout', { domain: 'global' }),
} as const satisfies Readonly<Record<string, FaultDeed>>;

export type FaultName = keyof typeof faultDeeds;
export const faultNames = Object.keys(faultDeeds) as FaultName[];

/** What a browser asks of a service; `delta` and `later page` are lists that carry on. */
export const operations = {
  anything: {},
  list: { method: 'GET', path: /\/events$/ },
  delta: { method: 'GET', path: /\/events$/, test: ({ query }) => query.has('syncToken') },
  'later page': { method: 'GET', path: /\/events$/, test: ({ query }) => query.has('pageToken') },
  'free/busy': { method: 'POST', path: /\/freeBusy$/ },
  insert: { method: 'POST', path: /\/events$/ },
  get: { method: 'GET', path: /\/events\/./ },
  change: { method: 'PATCH' },
  delete: { method: 'DELETE' },
  'list of calendars': { method: 'GET', path: /\/calendarList$/ },
  'new calendar': { method: 'POST', path: /\/calendars$/ },
} as const satisfies Readonly<Record<string, FaultWhen>>;

export type Operation = keyof typeof operations;
export const operationNames = Object.keys(operations) as Operation[];
