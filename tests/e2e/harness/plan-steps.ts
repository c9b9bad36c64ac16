import type { Locator, Page } from 'playwright';
import { at, meet } from './alex.ts';
import type { Porchlight } from './launch.ts';
import { says } from './says.ts';

/** The Plan page, once it shows the eight weeks. */
export async function openPlan(porchlight: Porchlight): Promise<Page> {
  const plan = await porchlight.openHome('/plan');
  await eightWeeks(plan).getByRole('row').nth(8).waitFor();
  return plan;
}

export function eightWeeks(plan: Page): Locator {
  return plan.getByRole('region', { name: says('plan_eight') }).getByRole('table');
}

/** The windows of the eight weeks that are drawn as `state`. */
export function windows(plan: Page, ...states: readonly string[]): Locator {
  return eightWeeks(plan).locator(states.map((state) => `[data-state=${state}]`).join(', '));
}

/** Opens what one of the eight weeks holds, this one being 0. */
export async function openWeek(plan: Page, week: number): Promise<Locator> {
  const body = eightWeeks(plan).locator('tbody').nth(week);
  await body.getByRole('button').click();
  return body.getByRole('row').nth(1);
}

/** What is proposed for one ritual. */
export function ritual(plan: Page, key: string): Locator {
  return plan.getByRole('region', { name: says(key) });
}

/** The button that keeps all that is proposed, whatever it counts. */
export function keepAll(within: Page | Locator): Locator {
  const [before = '', after = ''] = says('plan_keep_count_other', '#').split('#');
  return within.getByRole('button', { name: new RegExp(`^${before}\\d+${after}$`) });
}

/** Turns a switch of the settings, and waits until that is kept. */
export async function turnSwitch(settings: Page, key: string): Promise<void> {
  await settings.getByRole('switch', { name: says(key) }).click();
  await settings.getByText(says('settings_saved')).waitFor();
}

/** Announces a season on its form; `first` and `last` in days from today. */
export async function announce(porchlight: Porchlight, name: string, first: number, last: number): Promise<Page> {
  const settings = await porchlight.openHome('/settings/seasons');
  await settings.getByLabel(says('settings_season_name')).fill(name);
  await settings.getByLabel(says('settings_season_first')).fill(dateOf(porchlight, first));
  await settings.getByLabel(says('settings_season_last')).fill(dateOf(porchlight, last));
  await settings.getByRole('button', { name: says('settings_season_add') }).click();
  return settings;
}

export function dateOf({ zone }: Pick<Porchlight, 'zone'>, day: number): string {
  return at(zone, day, 0).toPlainDate().toString();
}

/** Days from today to Monday of the week that is `week` weeks from this one. */
export function mondayOf({ zone }: Pick<Porchlight, 'zone'>, week: number): number {
  return 7 * week + 1 - at(zone, 0, 0).dayOfWeek;
}

/** Work on each of five days from nine on, so many hours of it as the week is given. */
export function work(porchlight: Porchlight, weeks: readonly number[], hours: number): void {
  for (const week of weeks) {
    for (let day = 0; day < 5; day++) {
      meet(porchlight, 'Work', at(porchlight.zone, mondayOf(porchlight, week) + day, 9), hours * 60);
    }
  }
}

export const weeksFrom = (first: number, count: number) => Array.from({ length: count }, (_, at) => first + at);
