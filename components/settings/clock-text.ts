const dayMinutes = 24 * 60;

/** Minutes from midnight as `<input type="time">` has them; what is past midnight wraps. */
export function clockText(minute: number): string {
  const within = ((minute % dayMinutes) + dayMinutes) % dayMinutes;
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(Math.floor(within / 60))}:${two(within % 60)}`;
}

/** Undefined where the field is empty or half filled in. */
export function minuteOfClock(text: string): number | undefined {
  const match = /^([01]\d|2[0-3]):([0-5]\d)/.exec(text);
  return match === null ? undefined : Number(match[1]) * 60 + Number(match[2]);
}

/** The minute that comes after `from`: an end at or before its beginning is on the next day. */
export function minuteAfter(from: number, to: number): number {
  return to <= from ? to + dayMinutes : to;
}
