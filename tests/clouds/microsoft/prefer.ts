import { badRequest } from './refusal.ts';
import type { World } from './world.ts';
import { findZone, UTC, type Zone } from './zones.ts';

/** What a request prefers. */
export interface Preferences {
  readonly zone: Zone;
  readonly immutable: boolean;
  readonly maxPageSize: number | undefined;
  /** Those that were followed, for `Preference-Applied`. */
  readonly applied: readonly string[];
}

/** @throws Refusal 400 where the zone is not known */
export function preferencesOf(world: World, header: string | undefined): Preferences {
  const all = new Map<string, string>();
  for (const one of header?.split(',') ?? []) {
    const [name = '', value = ''] = one.split('=');
    all.set(name.trim().toLowerCase(), value.trim().replaceAll('"', ''));
  }
  const zone = zoneOf(world, all.get('outlook.timezone'));
  const immutable = all.get('idtype') === 'ImmutableId' && world.keeps('M-ID-IMMUTABLE');
  const size = all.get('odata.maxpagesize');
  const isSize = size !== undefined && /^[1-9]\d{0,3}$/.test(size);
  return {
    zone,
    immutable,
    maxPageSize: isSize ? Number(size) : undefined,
    applied: [
      ...(zone === UTC ? [] : [`outlook.timezone="${zone.name}"`]),
      ...(immutable ? ['IdType="ImmutableId"'] : []),
      ...(isSize ? [`odata.maxpagesize=${size}`] : []),
    ],
  };
}

function zoneOf(world: World, name: string | undefined): Zone {
  if (name === undefined || !world.keeps('M-ZONE-PREFER')) return UTC;
  const zone = findZone(name);
  if (zone === undefined && world.keeps('M-ZONE-UNKNOWN')) throw unknownZone(name);
  return zone ?? UTC;
}

export function unknownZone(name: string) {
  const message = `A valid TimeZone value must be specified. The following TimeZone value is not supported: '${name}'.`;
  return badRequest(message, 'TimeZoneNotSupportedException');
}
