export type Sky = 'night' | 'dawn' | 'day' | 'dusk';

/** The sky at an hour of the local clock, with its part: 17.5 is half past five. */
export function skyAt(hour: number): Sky {
  if (hour < 5.5 || hour >= 21.5) return 'night';
  if (hour < 8) return 'dawn';
  return hour < 17 ? 'day' : 'dusk';
}

export function skyOf(date: Date): Sky {
  return skyAt(date.getHours() + date.getMinutes() / 60);
}
