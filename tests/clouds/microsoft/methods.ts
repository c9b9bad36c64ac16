/** How the value of a query parameter is written. */
export type ParameterKind = 'text' | 'count' | 'top' | 'moment' | 'select' | 'order' | 'filter' | 'expand';

/** One method of Graph v1.0 that this cloud has. */
export interface Method {
  readonly id: string;
  readonly http: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below `/v1.0/`. Groups: where a calendar is named, its id, the id of the event, what is done. */
  readonly path: RegExp;
  readonly parameters: Readonly<Record<string, ParameterKind>>;
  /** Scopes that open it; none other does. */
  readonly scopes: readonly string[];
}

const IN = '^me(/calendar(?:s/([^/]+))?)?';
const reading = ['Calendars.ReadBasic', 'Calendars.Read', 'Calendars.ReadWrite'];
const writing = ['Calendars.ReadWrite'];

const shown = { $select: 'select', $expand: 'expand' } as const;
const listed = { ...shown, $top: 'top', $skip: 'count', $orderby: 'order', $filter: 'filter' } as const;
const window_ = { startDateTime: 'moment', endDateTime: 'moment' } as const;

function method(
  id: string,
  http: Method['http'],
  path: string,
  scopes: readonly string[],
  parameters: Method['parameters'] = {},
): Method {
  return { id, http, path: new RegExp(`${path}$`), parameters, scopes };
}

/** @see the documents of Microsoft Graph v1.0, from which parameters and scopes are taken */
export const METHODS: readonly Method[] = [
  method('me.get', 'GET', '^me', ['User.Read'], { $select: 'select' }),
  method('calendars.list', 'GET', '^me/calendars', reading, {
    $select: 'select',
    $top: 'top',
    $skip: 'count',
    $filter: 'filter',
  }),
  method('calendars.create', 'POST', '^me/calendars', writing),
  method('calendars.get', 'GET', '^me(/calendar(?:s/([^/]+))?)', reading, { $select: 'select' }),
  method('calendars.delete', 'DELETE', '^me(/calendar(?:s/([^/]+))?)', writing),
  method('view.list', 'GET', `${IN}/calendarView`, reading, { ...listed, ...window_ }),
  method('view.delta', 'GET', `${IN}/calendarView/delta`, reading, {
    ...window_,
    $skiptoken: 'text',
    $deltatoken: 'text',
  }),
  method('events.list', 'GET', `${IN}/events`, reading, listed),
  method('events.create', 'POST', `${IN}/events`, writing),
  method('events.get', 'GET', `${IN}/events/([^/]+)`, reading, shown),
  method('events.update', 'PATCH', `${IN}/events/([^/]+)`, writing),
  method('events.delete', 'DELETE', `${IN}/events/([^/]+)`, writing),
  method('events.answer', 'POST', `${IN}/events/([^/]+)/(cancel|accept|tentativelyAccept|decline)`, writing),
  method('schedule.get', 'POST', `${IN}/getSchedule`, reading),
];
