/** A field name and the names below it; `leaf` has none; `'*'` stands for any key of a map. */
export interface Shape {
  readonly [name: string]: Shape;
}

const leaf: Shape = {};

/** Every field of an event. (discovery document of Calendar v3, revision 20260708). */
export const eventShape: Shape = {
  anyoneCanAddSelf: leaf,
  attachments: leaf,
  attendees: {
    additionalGuests: leaf,
    asyncOperation: leaf,
    comment: leaf,
    displayName: leaf,
    email: leaf,
    id: leaf,
    optional: leaf,
    organizer: leaf,
    resource: leaf,
    responseStatus: leaf,
    self: leaf,
  },
  attendeesOmitted: leaf,
  birthdayProperties: { contact: leaf, customTypeName: leaf, type: leaf },
  colorId: leaf,
  conferenceData: leaf,
  created: leaf,
  creator: { displayName: leaf, email: leaf, id: leaf, self: leaf },
  description: leaf,
  end: { date: leaf, dateTime: leaf, timeZone: leaf },
  endTimeUnspecified: leaf,
  etag: leaf,
  eventLabelId: leaf,
  eventType: leaf,
  extendedProperties: { private: { '*': leaf }, shared: { '*': leaf } },
  focusTimeProperties: { autoDeclineMode: leaf, chatStatus: leaf, declineMessage: leaf },
  gadget: leaf,
  guestsCanInviteOthers: leaf,
  guestsCanModify: leaf,
  guestsCanSeeOtherGuests: leaf,
  hangoutLink: leaf,
  htmlLink: leaf,
  iCalUID: leaf,
  id: leaf,
  kind: leaf,
  location: leaf,
  locked: leaf,
  organizer: { displayName: leaf, email: leaf, id: leaf, self: leaf },
  originalStartTime: { date: leaf, dateTime: leaf, timeZone: leaf },
  outOfOfficeProperties: { autoDeclineMode: leaf, declineMessage: leaf },
  privateCopy: leaf,
  recurrence: leaf,
  recurringEventId: leaf,
  reminders: { overrides: { method: leaf, minutes: leaf }, useDefault: leaf },
  sequence: leaf,
  source: { title: leaf, url: leaf },
  start: { date: leaf, dateTime: leaf, timeZone: leaf },
  status: leaf,
  summary: leaf,
  transparency: leaf,
  updated: leaf,
  visibility: leaf,
  workingLocationProperties: {
    customLocation: { label: leaf },
    homeOffice: leaf,
    officeLocation: { buildingId: leaf, deskId: leaf, floorId: leaf, floorSectionId: leaf, label: leaf },
    type: leaf,
  },
};

/** Every field of a calendar. (discovery document of Calendar v3, revision 20260708). */
export const calendarShape: Shape = {
  autoAcceptInvitations: leaf,
  conferenceProperties: { allowedConferenceSolutionTypes: leaf },
  dataOwner: leaf,
  description: leaf,
  etag: leaf,
  id: leaf,
  kind: leaf,
  labelProperties: { eventLabels: { backgroundColor: leaf, id: leaf, name: leaf } },
  location: leaf,
  summary: leaf,
  timeZone: leaf,
};

/** Every field of an entry in a calendar list. (discovery document of Calendar v3, revision 20260708). */
export const listEntryShape: Shape = {
  accessRole: leaf,
  autoAcceptInvitations: leaf,
  backgroundColor: leaf,
  colorId: leaf,
  conferenceProperties: { allowedConferenceSolutionTypes: leaf },
  dataOwner: leaf,
  defaultReminders: { method: leaf, minutes: leaf },
  deleted: leaf,
  description: leaf,
  etag: leaf,
  foregroundColor: leaf,
  hidden: leaf,
  id: leaf,
  kind: leaf,
  location: leaf,
  notificationSettings: { notifications: { method: leaf, type: leaf } },
  primary: leaf,
  selected: leaf,
  summary: leaf,
  summaryOverride: leaf,
  timeZone: leaf,
};

/** What a free/busy question may hold. (discovery document of Calendar v3, revision 20260708). */
export const freeBusyRequestShape: Shape = {
  calendarExpansionMax: leaf,
  groupExpansionMax: leaf,
  items: { id: leaf },
  timeMax: leaf,
  timeMin: leaf,
  timeZone: leaf,
};

/** What a free/busy answer may hold. (discovery document of Calendar v3, revision 20260708). */
export const freeBusyShape: Shape = {
  calendars: { '*': { busy: { end: leaf, start: leaf }, errors: { domain: leaf, reason: leaf } } },
  groups: { '*': { calendars: leaf, errors: { domain: leaf, reason: leaf } } },
  kind: leaf,
  timeMax: leaf,
  timeMin: leaf,
};

/** A page of events. */
export const eventsShape: Shape = {
  accessRole: leaf,
  defaultReminders: { method: leaf, minutes: leaf },
  description: leaf,
  etag: leaf,
  items: eventShape,
  kind: leaf,
  nextPageToken: leaf,
  nextSyncToken: leaf,
  summary: leaf,
  timeZone: leaf,
  updated: leaf,
};

/** A page of a calendar list. */
export const calendarListShape: Shape = {
  etag: leaf,
  items: listEntryShape,
  kind: leaf,
  nextPageToken: leaf,
  nextSyncToken: leaf,
};
