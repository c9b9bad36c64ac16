import type { Box, LitWindow } from '#lib/messages.ts';
import { say } from '#lib/words.ts';

/** The years in which something was kept, newest first. */
export function yearsOf(windows: readonly LitWindow[], { cards }: Pick<Box, 'cards'>): readonly string[] {
  return [...new Set([...windows, ...cards].map(({ date }) => date.slice(0, 4)))].sort().toReversed();
}

/** The way to the page of each year. */
export function Years({ years, here }: { readonly years: readonly string[]; readonly here?: string }) {
  if (years.every((year) => year === here)) return null;
  return (
    <nav className="years no-print" aria-label={say('year_nav')}>
      {years.map((year) => (
        <a
          key={year}
          className="link"
          href={`#/keepsakes/year/${year}`}
          {...(year === here && { 'aria-current': 'page' as const })}
        >
          {say('year_link', year)}
        </a>
      ))}
    </nav>
  );
}
