/** Zones that no place will rename, on every offset from the Pacific to the Pacific. */
const zones = [
  ...['Pacific/Pago_Pago', 'Pacific/Honolulu', 'Pacific/Marquesas', 'America/Anchorage', 'America/Los_Angeles'],
  ...['America/Phoenix', 'America/Denver', 'America/Chicago', 'America/Bogota', 'America/New_York', 'America/Halifax'],
  ...['America/St_Johns', 'America/Sao_Paulo', 'America/Noronha', 'Atlantic/Azores', 'Atlantic/Cape_Verde'],
  ...['Africa/Abidjan', 'Europe/London', 'Europe/Berlin', 'Africa/Lagos', 'Europe/Athens', 'Africa/Johannesburg'],
  ...['Europe/Istanbul', 'Africa/Nairobi', 'Asia/Tehran', 'Asia/Dubai', 'Asia/Kabul', 'Asia/Karachi', 'Asia/Dhaka'],
  ...['Asia/Colombo', 'Asia/Bangkok', 'Asia/Singapore', 'Asia/Tokyo', 'Australia/Darwin', 'Australia/Brisbane'],
  ...['Australia/Adelaide', 'Australia/Sydney', 'Pacific/Noumea', 'Pacific/Auckland', 'Pacific/Tongatapu'],
] as const;

const wishedMinute = 16 * 60 + 30;
const hourMs = 3_600_000;

/**
 * A zone in which it is now about half past four in the afternoon, so that the evening is still to come.
 *
 * @param now milliseconds since 1970, UTC
 * @returns one whose offset does not change in the two weeks around `now`
 */
export function afternoonZone(now: number = Date.now()): string {
  const steady = zones.filter((zone) => offsetAt(zone, now - 168 * hourMs) === offsetAt(zone, now + 336 * hourMs));
  const [first = 'Etc/UTC', ...others] = steady;
  return others.reduce((best, zone) => (distance(zone, now) < distance(best, now) ? zone : best), first);
}

function distance(zone: string, now: number): number {
  const { hour, minute } = zoned(zone, now);
  return Math.abs(hour * 60 + minute - wishedMinute);
}

function offsetAt(zone: string, instant: number): number {
  return zoned(zone, instant).offsetNanoseconds;
}

function zoned(zone: string, instant: number): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
}
