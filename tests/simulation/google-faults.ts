import type { FaultBook } from './fault-kinds.ts';
import { errorInside, wayFaults } from './way-faults.ts';

const status = (status: number, reason: string, more: { retryAfter?: number | string; domain?: string } = {}) =>
  ({ kind: 'status', status, reason, ...more }) as const;

const host = 'www.googleapis.com';

export const googleFaults: FaultBook = {
  deeds: {
    ...wayFaults,
    '200 with an error inside': errorInside({ code: 503, message: 'backendError', errors: [] }),
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
  },
  operations: {
    anything: { host },
    list: { host, method: 'GET', path: /\/events$/ },
    delta: { host, method: 'GET', path: /\/events$/, test: ({ query }) => query.has('syncToken') },
    'later page': { host, method: 'GET', path: /\/events$/, test: ({ query }) => query.has('pageToken') },
    'free/busy': { host, method: 'POST', path: /\/freeBusy$/ },
    insert: { host, method: 'POST', path: /\/events$/ },
    get: { host, method: 'GET', path: /\/events\/./ },
    change: { host, method: 'PATCH' },
    delete: { host, method: 'DELETE' },
    'list of calendars': { host, method: 'GET', path: /\/calendarList$/ },
    'new calendar': { host, method: 'POST', path: /\/calendars$/ },
  },
  only: { '410 deleted': ['change', 'delete'] },
};
