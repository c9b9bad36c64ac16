/** The pages of home. */
export type Page =
  | 'plan'
  | 'sunday'
  | 'ideas'
  | 'together'
  | 'repair'
  | 'signals'
  | 'keepsakes'
  | 'evening'
  | 'settings'
  | 'midday'
  | 'start';

export interface Route {
  readonly page: Page;
  /** The part of the page that the address points at; undefined: its beginning. */
  readonly section: string | undefined;
}

const pages: readonly Page[] = [
  'plan',
  'sunday',
  'ideas',
  'together',
  'repair',
  'signals',
  'keepsakes',
  'evening',
  'settings',
  'midday',
  'start',
];

/** `#/settings/accounts` → settings, accounts. Anything unknown is Plan. */
export function routeOf(hash: string): Route {
  const [page, ...rest] = hash.replace(/^#\/?/, '').split('/');
  const section = rest.join('/');
  const known = pages.find((name) => name === page);
  if (known === undefined) return { page: 'plan', section: undefined };
  return { page: known, section: section === '' ? undefined : section };
}

export function addressOf(page: Page, section?: string): string {
  return section === undefined ? `#/${page}` : `#/${page}/${section}`;
}
