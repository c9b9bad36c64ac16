import { isObject } from '#tests/clouds/wire.ts';
import { invalid } from './refusal.ts';
import type { Shape } from './shapes.ts';

/** A parsed `fields` parameter; an empty mask takes everything below. */
export type Mask = Map<string, Mask>;

const parsed = new WeakMap<Shape, Map<string, Mask>>();

/**
 * Reads a `fields` parameter: `a,b(c,d/e),f/g`, `*` for all.
 *
 * @param shape the fields there are
 * @throws Refusal 400 where it is malformed, or names a field that is not there
 * @see https://developers.google.com/workspace/calendar/api/guides/performance#partial-response
 */
export function fieldMask(text: string, shape: Shape): Mask {
  let known = parsed.get(shape);
  if (known === undefined) {
    known = new Map();
    parsed.set(shape, known);
  }
  const found = known.get(text);
  if (found !== undefined) return found;
  const mask = parse(text, shape);
  known.set(text, mask);
  return mask;
}

function parse(text: string, shape: Shape): Mask {
  const tokens = text.match(/[A-Za-z0-9_$*-]+|[(),/]|./gsu) ?? [];
  let next = 0;
  const refuse = () => invalid(`Invalid field selection ${text}`, 'fields', 'invalidParameter');

  function list(within: Shape): Mask {
    const mask: Mask = new Map();
    do {
      path(within, mask);
    } while (tokens[next] === ',' && ++next > 0);
    return mask;
  }

  function path(within: Shape, mask: Mask): void {
    const name = tokens[next++];
    if (name === undefined || !/^[A-Za-z0-9_$*-]+$/.test(name)) throw refuse();
    const below = Object.hasOwn(within, name) ? within[name] : within['*'];
    if (below === undefined && name !== '*') throw refuse();
    const deeper: Mask = mask.get(name) ?? new Map();
    mask.set(name, deeper);
    if (below === undefined || (tokens[next] !== '/' && tokens[next] !== '(')) return;
    if (tokens[next++] === '/') {
      path(below, deeper);
      return;
    }
    for (const [key, value] of list(below)) deeper.set(key, value);
    if (tokens[next++] !== ')') throw refuse();
  }

  const mask = list(shape);
  if (next < tokens.length) throw refuse();
  return mask;
}

/** The part of `value` that `mask` asks for; of an array, that part of each entry. */
export function masked(value: unknown, mask: Mask): unknown {
  if (mask.size === 0 || mask.has('*')) return value;
  if (Array.isArray(value)) return value.map((entry) => masked(entry, mask));
  if (!isObject(value)) return value;
  const part: Record<string, unknown> = {};
  for (const [name, deeper] of mask) {
    if (value[name] !== undefined) part[name] = masked(value[name], deeper);
  }
  return part;
}
