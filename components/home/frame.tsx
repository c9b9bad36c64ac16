import type { ReactNode, RefObject } from 'react';
import { say } from '#lib/words.ts';
import { addressOf, type Page } from './route.ts';

interface Props {
  readonly page: Page;
  readonly main: RefObject<HTMLElement | null>;
  readonly children: ReactNode;
}

/** What stands around every page: the name, and the pages that there are. */
export function Frame({ page, main, children }: Props) {
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
          {page !== 'start' && (
            <nav aria-label={say('plan_nav')}>
              <ul className="side-pages">
                <SidePage page="plan" here={page}>
                  {say('plan_page')}
                </SidePage>
                <SidePage page="together" here={page}>
                  {say('together_page')}
                </SidePage>
                <SidePage page="repair" here={page}>
                  {say('repair_page')}
                </SidePage>
                <SidePage page="keepsakes" here={page}>
                  {say('keepsakes_page')}
                </SidePage>
                <SidePage page="settings" here={page}>
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
  readonly here: Page;
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

function currentOf(page: Page, here: Page) {
  if (page === here) return { 'aria-current': 'page' } as const;
  return page === parents[here] ? ({ 'aria-current': 'true' } as const) : {};
}
