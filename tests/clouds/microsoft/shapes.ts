import type { Calendar, Event, User } from '@microsoft/microsoft-graph-types';

/** Who sets a field: a client may write it, the service sets it, or it is reached by its own address. */
type Owner = 'client' | 'service' | 'relation';

/** Every field of an event in v1.0. */
export const eventShape: Readonly<Record<keyof Event, Owner>> = {
  id: 'service',
  allowNewTimeProposals: 'client',
  attendees: 'client',
  body: 'client',
  bodyPreview: 'service',
  cancelledOccurrences: 'service',
  categories: 'client',
  changeKey: 'service',
  createdDateTime: 'service',
  end: 'client',
  hasAttachments: 'service',
  hideAttendees: 'client',
  iCalUId: 'service',
  importance: 'client',
  isAllDay: 'client',
  isCancelled: 'service',
  isDraft: 'service',
  isOnlineMeeting: 'client',
  isOrganizer: 'service',
  isReminderOn: 'client',
  lastModifiedDateTime: 'service',
  location: 'client',
  locations: 'client',
  onlineMeeting: 'service',
  onlineMeetingProvider: 'client',
  onlineMeetingUrl: 'service',
  organizer: 'service',
  originalEndTimeZone: 'service',
  originalStart: 'service',
  originalStartTimeZone: 'service',
  recurrence: 'client',
  reminderMinutesBeforeStart: 'client',
  responseRequested: 'client',
  responseStatus: 'service',
  sensitivity: 'client',
  seriesMasterId: 'service',
  showAs: 'client',
  start: 'client',
  subject: 'client',
  transactionId: 'client',
  type: 'service',
  webLink: 'service',
  attachments: 'relation',
  calendar: 'relation',
  exceptionOccurrences: 'relation',
  extensions: 'relation',
  instances: 'relation',
  multiValueExtendedProperties: 'relation',
  singleValueExtendedProperties: 'client',
};

/** Every field of a calendar in v1.0. */
export const calendarShape: Readonly<Record<keyof Calendar, Owner>> = {
  id: 'service',
  allowedOnlineMeetingProviders: 'service',
  canEdit: 'service',
  canShare: 'service',
  canViewPrivateItems: 'service',
  changeKey: 'service',
  color: 'client',
  defaultOnlineMeetingProvider: 'service',
  hexColor: 'service',
  isDefaultCalendar: 'service',
  isRemovable: 'service',
  isTallyingResponses: 'service',
  name: 'client',
  owner: 'service',
  calendarPermissions: 'relation',
  calendarView: 'relation',
  events: 'relation',
  multiValueExtendedProperties: 'relation',
  singleValueExtendedProperties: 'relation',
};

/** Fields of a person that this cloud has. */
export const userShape: Partial<Record<keyof User, Owner>> = {
  id: 'service',
  displayName: 'service',
  mail: 'service',
  userPrincipalName: 'service',
};

/** Fields of a question for free/busy. */
export const scheduleShape: Readonly<Record<string, Owner>> = {
  schedules: 'client',
  startTime: 'client',
  endTime: 'client',
  availabilityViewInterval: 'client',
};
