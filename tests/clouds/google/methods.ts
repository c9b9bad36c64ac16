import { calendarListShape, calendarShape, eventShape, eventsShape, freeBusyShape, type Shape } from './shapes.ts';

/** How the value of a query parameter is written. */
export type ParameterKind = 'text' | 'texts' | 'flag' | 'count' | 'moment' | 'zone' | readonly string[];

/** One method of Calendar v3 that this cloud has. */
export interface Method {
  readonly id: string;
  readonly http: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below `/calendar/v3/`; groups are the path parameters. */
  readonly path: RegExp;
  readonly parameters: Readonly<Record<string, ParameterKind>>;
  /** Scopes that open it, without their common beginning; none other does. */
  readonly scopes: readonly string[];
  /** Fields of its answer; undefined where it has no body. */
  readonly answers: Shape | undefined;
}

const CALENDAR = /^calendars\/([^/]+)$/;
const EVENTS = /^calendars\/([^/]+)\/events$/;
const EVENT = /^calendars\/([^/]+)\/events\/([^/]+)$/;

/** Every type that an event may have. */
export const EVENT_TYPES = ['birthday', 'default', 'focusTime', 'fromGmail', 'outOfOffice', 'workingLocation'] as const;

const reading = [
  'calendar',
  'calendar.app.created',
  'calendar.events',
  'calendar.events.freebusy',
  'calendar.events.owned',
  'calendar.events.owned.readonly',
  'calendar.events.readonly',
  'calendar.readonly',
];
const writing = ['calendar', 'calendar.app.created', 'calendar.events', 'calendar.events.owned'];
const lists = ['calendar', 'calendar.calendarlist', 'calendar.calendarlist.readonly', 'calendar.readonly'];
const calendars = ['calendar', 'calendar.app.created', 'calendar.calendars'];

const oneEvent = { alwaysIncludeEmail: 'flag', maxAttendees: 'count', timeZone: 'zone' } as const;
const mail = { sendNotifications: 'flag', sendUpdates: ['all', 'externalOnly', 'none'] } as const;
const write = {
  ...mail,
  conferenceDataVersion: ['0', '1'],
  eventLabelVersion: ['0', '1'],
  maxAttendees: 'count',
  supportsAttachments: 'flag',
} as const;

/** @see the discovery document of Calendar v3, revision 20260708, from which parameters and scopes are taken */
export const METHODS: readonly Method[] = [
  {
    id: 'calendarList.list',
    http: 'GET',
    path: /^users\/me\/calendarList$/,
    parameters: {
      maxResults: 'count',
      minAccessRole: ['freeBusyReader', 'owner', 'reader', 'writer'],
      pageToken: 'text',
      showDeleted: 'flag',
      showHidden: 'flag',
      syncToken: 'text',
    },
    scopes: lists,
    answers: calendarListShape,
  },
  {
    id: 'calendars.insert',
    http: 'POST',
    path: /^calendars$/,
    parameters: {},
    scopes: calendars,
    answers: calendarShape,
  },
  {
    id: 'calendars.get',
    http: 'GET',
    path: CALENDAR,
    parameters: {},
    scopes: [...calendars, 'calendar.calendars.readonly', 'calendar.readonly'],
    answers: calendarShape,
  },
  { id: 'calendars.delete', http: 'DELETE', path: CALENDAR, parameters: {}, scopes: calendars, answers: undefined },
  {
    id: 'events.list',
    http: 'GET',
    path: EVENTS,
    parameters: {
      ...oneEvent,
      eventTypes: 'texts',
      iCalUID: 'text',
      maxResults: 'count',
      orderBy: ['startTime', 'updated'],
      pageToken: 'text',
      privateExtendedProperty: 'texts',
      q: 'text',
      sharedExtendedProperty: 'texts',
      showDeleted: 'flag',
      showHiddenInvitations: 'flag',
      singleEvents: 'flag',
      syncToken: 'text',
      timeMax: 'moment',
      timeMin: 'moment',
      updatedMin: 'moment',
    },
    scopes: reading,
    answers: eventsShape,
  },
  { id: 'events.get', http: 'GET', path: EVENT, parameters: oneEvent, scopes: reading, answers: eventShape },
  { id: 'events.insert', http: 'POST', path: EVENTS, parameters: write, scopes: writing, answers: eventShape },
  {
    id: 'events.patch',
    http: 'PATCH',
    path: EVENT,
    parameters: { ...write, alwaysIncludeEmail: 'flag' },
    scopes: writing,
    answers: eventShape,
  },
  {
    id: 'events.update',
    http: 'PUT',
    path: EVENT,
    parameters: { ...write, alwaysIncludeEmail: 'flag' },
    scopes: writing,
    answers: eventShape,
  },
  { id: 'events.delete', http: 'DELETE', path: EVENT, parameters: mail, scopes: writing, answers: undefined },
  {
    id: 'freebusy.query',
    http: 'POST',
    path: /^freeBusy$/,
    parameters: {},
    scopes: ['calendar', 'calendar.events.freebusy', 'calendar.freebusy', 'calendar.readonly'],
    answers: freeBusyShape,
  },
];

/** Parameters that every method takes. `oauth_token` is left out: a token in an address ends up in logs. */
export const COMMON_PARAMETERS: Readonly<Record<string, ParameterKind>> = {
  alt: ['json'],
  fields: 'text',
  key: 'text',
  prettyPrint: 'flag',
  quotaUser: 'text',
};
