import { badRequest } from './refusal.ts';
import type { Item, Property, World } from './world.ts';

const GUID = '\\{?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\\}?';
const NAMED = new RegExp(`^(String|Integer|Boolean|SystemTime|Double|Binary) (${GUID}) Name (\\S+)$`, 'i');

/**
 * The id of a single-value extended property, in one writing: only the name keeps its case.
 * @see https://learn.microsoft.com/graph/api/resources/extended-properties-overview
 */
export function findPropertyId(id: string): string | undefined {
  const [, type, guid, name] = NAMED.exec(id) ?? [];
  if (type === undefined || guid === undefined || name === undefined) return undefined;
  return `${type.toLowerCase()} ${guid.toLowerCase().replace(/[{}]/g, '')} ${name}`;
}

/** @throws Refusal 400 where an id does not follow the form, or a value is none */
export function checkedProperties(world: World, value: unknown): Property[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw badRequest('Extended properties are a list.');
  return value.map((one: { id?: unknown; value?: unknown }) => {
    const fits = typeof one.id === 'string' && findPropertyId(one.id) !== undefined;
    if (!fits && world.keeps('M-PROPERTY-ID')) {
      throw badRequest(`PropertyId values may only be in one of the following formats: '${String(one.id)}'.`);
    }
    if (typeof one.value !== 'string') throw badRequest('An extended property has a value.');
    return { id: String(one.id), value: one.value };
  });
}

/** `added` over what stands. */
export function mergedProperties(before: readonly Property[], added: readonly Property[]): Property[] {
  const same = (a: Property, b: Property) => findPropertyId(a.id) === findPropertyId(b.id);
  return [...before.filter((one) => !added.some((other) => same(one, other))), ...added];
}

export function findProperty(world: World, item: Item, id: string): Property | undefined {
  const wanted = spelling(world, id);
  return item.properties.find((one) => spelling(world, one.id) === wanted);
}

export function hasProperty(world: World, item: Item, { id, value }: Property): boolean {
  const found = findProperty(world, item, id)?.value;
  if (found === undefined) return false;
  return world.keeps('M-PROPERTY-VALUE-CASE') ? found.toLowerCase() === value.toLowerCase() : found === value;
}

function spelling(world: World, id: string): string | undefined {
  const one = findPropertyId(id);
  return world.keeps('M-PROPERTY-NAME-CASE') ? one : one?.toLowerCase();
}
