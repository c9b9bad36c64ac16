import type { User, Calendar as WireCalendar } from '@microsoft/microsoft-graph-types';
import { eventStore } from '#tests/clouds/event-store.ts';
import { type Asked, namedCalendar } from './asked.ts';
import { parsedBody } from './event-check.ts';
import { selected } from './event-view.ts';
import { type Page, pageOf } from './pages.ts';
import { badRequest, Refusal } from './refusal.ts';
import { calendarShape } from './shapes.ts';
import { type Calendar, calendarsOf, changeKeyOf, type World } from './world.ts';

export interface NewCalendar {
  readonly name: string;
  readonly isDefault?: boolean;
  /** False for a calendar that somebody else publishes, such as holidays. */
  readonly canEdit?: boolean;
}

export function addCalendar(world: World, owner: string, wanted: NewCalendar): Calendar {
  const id = `AQMkADAwATM0MDAAMS0${world.letters(40)}==`;
  const calendar: Calendar = {
    id,
    owner,
    isDefault: wanted.isDefault ?? false,
    name: wanted.name,
    canEdit: wanted.canEdit ?? true,
    events: eventStore(),
    changed: world.nextWrite(),
    deleted: false,
    deltaEpoch: 0,
    deltaSignal: 'gone',
  };
  world.calendars.set(id, calendar);
  return calendar;
}

function resource(world: World, calendar: Calendar): WireCalendar {
  const { id, name, isDefault, canEdit, owner } = calendar;
  const default_ = world.keeps('M-CALENDARS-DEFAULT') && isDefault;
  const person = world.people.get(owner);
  return {
    id,
    name,
    color: isDefault ? 'auto' : 'lightBlue',
    hexColor: isDefault ? '' : '#0078d4',
    changeKey: changeKeyOf(calendar.changed),
    isDefaultCalendar: default_,
    canShare: person?.kind === 'work' && canEdit,
    canViewPrivateItems: true,
    canEdit,
    isTallyingResponses: isDefault,
    isRemovable: !isDefault,
    allowedOnlineMeetingProviders: person?.kind === 'work' ? ['teamsForBusiness'] : [],
    defaultOnlineMeetingProvider: person?.kind === 'work' ? 'teamsForBusiness' : 'unknown',
    owner: { name: person?.name ?? owner, address: owner },
  };
}

export function listCalendars(asked: Asked): Page<WireCalendar> {
  const { world, person, options } = asked;
  const { filter } = options;
  const all = calendarsOf(world, person.email).filter((calendar) => {
    return filter === undefined || !('name' in filter) || filter.name === calendar.name;
  });
  const written = all.map((calendar) => selected(world, resource(world, calendar), options.select));
  return pageOf(asked, written, { isBroken: !world.keeps('M-CALENDARS-PAGES') });
}

export function getCalendar(asked: Asked): WireCalendar {
  const { world, options } = asked;
  return selected(world, resource(world, namedCalendar(asked)), options.select);
}

export function createCalendar({ world, person, call }: Asked): WireCalendar {
  const { name } = parsedBody(world, call.body, calendarShape, 'microsoft.graph.calendar');
  if ((typeof name !== 'string' || name === '') && world.keeps('M-CALENDAR-NAME')) {
    throw badRequest('The name of a calendar is required.', 'ErrorInvalidRequest');
  }
  const taken = calendarsOf(world, person.email).some((calendar) => calendar.name === name);
  if (taken && world.keeps('M-CALENDAR-NAME-TAKEN')) {
    throw new Refusal(409, 'ErrorFolderExists', 'A folder with the specified name already exists.');
  }
  const calendar = addCalendar(world, person.email, { name: String(name) });
  if (!world.keeps('M-CALENDAR-CREATE')) calendar.deleted = true;
  return resource(world, calendar);
}

export function deleteCalendar(asked: Asked): undefined {
  const calendar = namedCalendar(asked);
  if (calendar.isDefault && asked.world.keeps('M-CALENDAR-DEFAULT-KEPT')) {
    throw badRequest('The default calendar cannot be deleted.', 'ErrorCannotDeleteObject');
  }
  calendar.deleted = true;
}

export function getMe({ world, person, options }: Asked): User {
  const { id, name, email } = person;
  const user: User = world.keeps('M-ME') ? { id, displayName: name, mail: email, userPrincipalName: email } : { id };
  return selected(world, user, options.select);
}
