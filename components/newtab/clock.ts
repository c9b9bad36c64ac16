import type { HouseView } from '#components/house/house-view.ts';

/** The time on this machine as the view's language writes it; without Intl, which the first paint cannot afford. */
export function clockText(date: Date, { hour12, dayPeriods }: Pick<HouseView, 'hour12' | 'dayPeriods'>): string {
  const minute = String(date.getMinutes()).padStart(2, '0');
  const hour = date.getHours();
  if (!hour12) return `${String(hour).padStart(2, '0')}:${minute}`;
  return `${hour % 12 || 12}:${minute} ${dayPeriods[hour < 12 ? 0 : 1]}`;
}
