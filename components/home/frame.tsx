import type { ReactNode, RefObject } from 'react';
import { findCalled } from '#components/together/play-address.ts';
import { say } from '#lib/words.ts';
import { addressOf, type Page, type Route } from './route.ts';

interface Props {
  readonly route: Route;
  readonly main: RefObject<HTMLElement | null>;
  readonly children: ReactNode;
}

/** What stands around every page: the name, and the pages that there are. */
export function Frame({ route, main, children }: Props) {
  return (
    <div className="home">
      <button type="button" className="button skip" onClick={() => main.current?.focus()}>
        {say('plan_skip')}
      </button>
      <header className="side">
        <div className="side-inside">
          <a className="side-name" href={addressOf('plan')}>
            <span className="glow" aria-hidden="true" />
            {say('appName')}
          </a>
          {route.page !== 'start' && (
            <nav aria-label={say('plan_nav')}>
              <ul className="side-pages">
                <SidePage page="plan" here={route}>
                  {say('plan_page')}
                </SidePage>
                <SidePage page="together" here={route}>
                  {say('together_page')}
                </SidePage>
                <SidePage page="repair" here={route}>
                  {say('repair_page')}
                </SidePage>
                <SidePage page="keepsakes" here={route}>
                  {say('keepsakes_page')}
                </SidePage>
                <SidePage page="settings" here={route}>
                  {say('settings_page')}
                </SidePage>
              </ul>
            </nav>
          )}
        </div>
      </header>
      <main ref={main} className="page" tabIndex={-1}>
        <div className="page-room">{children}</div>
      </main>
    </div>
  );
}

function SidePage({
  page,
  here,
  children,
}: {
  readonly page: Page;
  readonly here: Route;
  readonly children: ReactNode;
}) {
  return (
    <li>
      <a href={addressOf(page)} {...currentOf(page, here)}>
        {children}
      </a>
    </li>
  );
}

/** Pages without a name of their own there belong to one that has. */
const parents: Partial<Record<Page, Page>> = { sunday: 'plan', ideas: 'plan', evening: 'plan', signals: 'together' };

/** The one that is lit: what is played belongs to the page that lists it. */
function litPage({ page, section }: Route): Page {
  const group = page === 'together' ? findCalled(section)?.exercise.group : undefined;
  return group === 'repair' || group === 'hard' ? 'repair' : (parents[page] ?? page);
}

function currentOf(page: Page, here: Route) {
  if (page !== litPage(here)) return {};
  return { 'aria-current': page === here.page ? 'page' : 'true' } as const;
}
