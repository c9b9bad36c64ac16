import type { FaultBook } from './fault-kinds.ts';
import { errorInside, wayFaults } from './way-faults.ts';

const status = (status: number, reason: string, more: { retryAfter?: number | string } = {}) =>
  ({ kind: 'status', status, reason, ...more }) as const;

const host = 'graph.microsoft.com';
const delta = { host, method: 'GET', path: /\/calendarView\/delta$/ };
const lists = ['list', 'delta', 'later page'] as const;

export const microsoftFaults: FaultBook = {
  deeds: {
    ...wayFaults,
    '200 with an error inside': errorInside({ code: 'ErrorInternalServerTransientError', message: 'Try again.' }),
    '401': status(401, 'InvalidAuthenticationToken'),
    '403': status(403, 'ErrorAccessDenied'),
    '404': status(404, 'ErrorItemNotFound'),
    '409': status(409, 'ErrorIrresolvableConflict'),
    '410 gone': status(410, 'fullSyncRequired'),
    '410 resync': status(410, 'resyncRequired'),
    '400 state lost': status(400, 'syncStateNotFound'),
    '404 state lost': status(404, 'SyncStateNotFound'),
    '412': status(412, 'ErrorIrresolvableConflict'),
    '423': status(423, 'ErrorLockConflict'),
    '429 mailbox': status(429, 'ApplicationThrottled', { retryAfter: 10 }),
    '429': status(429, 'TooManyRequests'),
    '429 wait': status(429, 'TooManyRequests', { retryAfter: 120 }),
    '429 wait for ever': status(429, 'TooManyRequests', { retryAfter: 9_999_999 }),
    '500': status(500, 'ErrorInternalServerError'),
    '503': status(503, 'ErrorServerBusy', { retryAfter: 5 }),
    '504': status(504, 'GatewayTimeout'),
    '509': status(509, 'ErrorBandwidthLimitExceeded'),
    '400 grant': status(400, 'invalid_grant'),
    '400 interaction': status(400, 'interaction_required'),
  },
  operations: {
    anything: { host },
    list: { host, method: 'GET', path: /\/events$/ },
    'first page': { ...delta, test: ({ query }) => query.has('startDateTime') },
    delta: { ...delta, test: ({ query }) => query.has('$deltatoken') },
    'later page': { host, method: 'GET', test: ({ query }) => query.has('$skiptoken') },
    insert: { host, method: 'POST', path: /\/events$/ },
    get: { host, method: 'GET', path: /\/events\/./ },
    'free/busy': { host, method: 'POST', path: /\/getSchedule$/ },
    change: { host, method: 'PATCH' },
    delete: { host, method: 'DELETE' },
    'list of calendars': { host, method: 'GET', path: /\/calendars$/ },
    'new calendar': { host, method: 'POST', path: /\/calendars$/ },
    token: { host: 'login.microsoftonline.com', method: 'POST', path: /\/token$/ },
  },
  only: {
    '410 gone': lists,
    '410 resync': lists,
    '400 state lost': lists,
    '404 state lost': lists,
    '400 grant': ['token'],
    '400 interaction': ['token'],
  },
};
