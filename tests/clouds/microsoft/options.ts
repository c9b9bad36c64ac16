import type { Method, ParameterKind } from './methods.ts';
import { findPropertyId } from './properties.ts';
import { badQuery } from './refusal.ts';
import type { Property, World } from './world.ts';
import { findMoment } from './zones.ts';

/** Query parameters that were checked against their method. */
export interface Options {
  readonly top: number | undefined;
  readonly skip: number;
  readonly select: readonly string[] | undefined;
  readonly order: { readonly field: string; readonly descending: boolean } | undefined;
  readonly filter: Filter | undefined;
  /** Id of the extended property to show. */
  readonly expand: string | undefined;
  readonly fromMs: number | undefined;
  readonly toMs: number | undefined;
  readonly skipToken: string | undefined;
  readonly deltaToken: string | undefined;
}

export type Filter = { readonly property: Property } | { readonly name: string };

const MOST = 1000;
const ORDERS = ['start/dateTime', 'end/dateTime', 'subject', 'createdDateTime', 'lastModifiedDateTime'];
const TEXT = "'((?:[^']|'')*)'";
const BY_PROPERTY = new RegExp(
  `^singleValueExtendedProperties/any\\((\\w+): ?\\1/id eq ${TEXT} and \\1/value eq ${TEXT}\\)$`,
  'i',
);
const BY_NAME = new RegExp(`^name eq ${TEXT}$`);
const EXPAND = new RegExp(`^singleValueExtendedProperties\\(\\$filter=id eq ${TEXT}\\)$`);

/** @throws Refusal 400 where a parameter is not one of `method`, is repeated, or cannot be read */
export function optionsOf(world: World, method: Method, query: URLSearchParams): Options {
  for (const name of new Set(query.keys())) {
    const kind = method.parameters[name];
    if (kind === undefined && !isIgnored(world, method, name)) throw unknownParameter(method, name);
    if (query.getAll(name).length > 1 && world.keeps('M-PARAM-REPEATED')) {
      throw badQuery(`The query parameter '${name}' is specified more than once.`);
    }
    const value = query.get(name) ?? '';
    if (kind !== undefined && !isReadable(world, kind, value)) throw badQuery(`Invalid value for ${name}: ${value}`);
  }
  const text = (name: string) => query.get(name) ?? undefined;
  const count = (name: string) => (query.has(name) ? Number(query.get(name)) : undefined);
  const moment = (name: string) => findMoment(query.get(name) ?? '', world.keeps('M-VIEW-OFFSET'));
  const [field = '', direction] = (text('$orderby') ?? '').split(' ');
  return {
    top: count('$top'),
    skip: count('$skip') ?? 0,
    select: text('$select')?.split(','),
    order: field === '' ? undefined : { field, descending: direction === 'desc' },
    filter: findFilter(text('$filter') ?? ''),
    expand: unquoted(EXPAND.exec(text('$expand') ?? '')?.[1]),
    fromMs: moment('startDateTime'),
    toMs: moment('endDateTime'),
    skipToken: text('$skiptoken'),
    deltaToken: text('$deltatoken'),
  };
}

function isIgnored(world: World, method: Method, name: string): boolean {
  const delta = method.id === 'view.delta' && name.startsWith('$');
  return !world.keeps(delta ? 'M-DELTA-UNSUPPORTED' : 'M-PARAM-UNKNOWN');
}

function unknownParameter(method: Method, name: string) {
  if (method.id !== 'view.delta') return badQuery(`The query parameter '${name}' is not supported.`);
  const message = `The following parameters are not supported with change tracking over the 'CalendarView' resource: '${name}'.`;
  return badQuery(message);
}

function unquoted(text: string | undefined): string | undefined {
  return text?.replaceAll("''", "'");
}

/** The two filters that this cloud knows. */
function findFilter(text: string): Filter | undefined {
  const [, , id, value] = BY_PROPERTY.exec(text) ?? [];
  if (id !== undefined && value !== undefined) {
    return { property: { id: unquoted(id) ?? '', value: unquoted(value) ?? '' } };
  }
  const name = unquoted(BY_NAME.exec(text)?.[1]);
  return name === undefined ? undefined : { name };
}

function isReadable(world: World, kind: ParameterKind, value: string): boolean {
  if (kind === 'top' && Number(value) > MOST) return !world.keeps('M-VIEW-TOP');
  return isWellFormed(kind, value) || !world.keeps('M-PARAM-VALUE');
}

function isWellFormed(kind: ParameterKind, value: string): boolean {
  switch (kind) {
    case 'top':
      return /^[1-9]\d{0,8}$/.test(value);
    case 'count':
      return /^\d{1,9}$/.test(value);
    case 'moment':
      return findMoment(value) !== undefined;
    case 'order':
      return /^\S+( (asc|desc))?$/.test(value) && ORDERS.includes(value.split(' ')[0] ?? '');
    case 'filter': {
      const filter = findFilter(value);
      return filter !== undefined && ('name' in filter || findPropertyId(filter.property.id) !== undefined);
    }
    case 'expand':
      return findPropertyId(unquoted(EXPAND.exec(value)?.[1]) ?? '') !== undefined;
    default:
      return true;
  }
}
