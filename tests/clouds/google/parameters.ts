import { isZone } from '#tests/clouds/time.ts';
import { findMoment } from './event-time.ts';
import { COMMON_PARAMETERS, EVENT_TYPES, type Method, type ParameterKind } from './methods.ts';
import { invalid } from './refusal.ts';
import type { World } from './world.ts';

/** Query parameters that were checked against their method. */
export interface Parameters {
  has(name: string): boolean;
  text(name: string): string | undefined;
  texts(name: string): readonly string[];
  /** False where it is not given. */
  flag(name: string): boolean;
  count(name: string): number | undefined;
  /** Milliseconds since 1970 UTC. */
  moment(name: string): number | undefined;
}

/** @throws Refusal 400 where a parameter is not one of `method`, is repeated, or cannot be read */
export function parametersOf(world: World, method: Method, query: URLSearchParams): Parameters {
  for (const name of new Set(query.keys())) {
    const kind = method.parameters[name] ?? COMMON_PARAMETERS[name];
    const values = query.getAll(name);
    if (kind === undefined) {
      if (!world.keeps('G-PARAM-UNKNOWN')) continue;
      throw invalid(`Unknown name "${name}": Cannot bind query parameter.`, name);
    }
    if (values.length > 1 && kind !== 'texts' && world.keeps('G-PARAM-REPEATED')) {
      throw invalid(`Parameter "${name}" is repeated.`, name);
    }
    const bad = values.find((value) => !isReadable(name, kind, value));
    if (bad !== undefined && world.keeps('G-PARAM-VALUE')) {
      throw invalid(`Invalid value for ${name}: ${bad}`, name, kind === 'moment' ? 'badRequest' : 'invalidParameter');
    }
  }
  return {
    has: (name) => query.has(name),
    text: (name) => query.get(name) ?? undefined,
    texts: (name) => query.getAll(name),
    flag: (name) => query.get(name) === 'true',
    count: (name) => (query.has(name) ? Number(query.get(name)) : undefined),
    moment: (name) => findMoment(query.get(name) ?? ''),
  };
}

function isReadable(name: string, kind: ParameterKind, value: string): boolean {
  if (typeof kind !== 'string') return kind.includes(value);
  switch (kind) {
    case 'flag':
      return value === 'true' || value === 'false';
    case 'count':
      return /^[1-9]\d{0,8}$/.test(value);
    case 'moment':
      return findMoment(value) !== undefined;
    case 'zone':
      return isZone(value);
    case 'texts':
      if (name === 'eventTypes') return EVENT_TYPES.some((type) => type === value);
      return name.endsWith('ExtendedProperty') ? /^[^=]+=/.test(value) : value !== '';
    case 'text':
      return true;
  }
}
