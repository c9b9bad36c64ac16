import { useEffect, useRef } from 'react';
import { useHideNow } from '#components/dignity/use-hide-now.ts';
import { WordsHidden } from '#components/dignity/words-hidden.tsx';
import { EveningPage } from '#components/evening/evening-page.tsx';
import { FirstRun } from '#components/first-run/first-run.tsx';
import { IdeasPage } from '#components/ideas/ideas-page.tsx';
import { JournalKeyProvider, type WhenAway } from '#components/journal/journal-key.tsx';
import { Keepsakes } from '#components/keepsakes/keepsakes.tsx';
import { Plan } from '#components/plan/plan.tsx';
import { MiddayPage } from '#components/practice/midday-page.tsx';
import { Repair } from '#components/repair/repair.tsx';
import type { CommandKey } from '#components/settings/keys.tsx';
import { Settings } from '#components/settings/settings.tsx';
import { SignalsPage } from '#components/signals/signals-page.tsx';
import { Sunday } from '#components/sunday/sunday.tsx';
import { Together } from '#components/together/together.tsx';
import { rememberLook } from '#components/ui/remember-look.ts';
import { useBackOnline } from '#components/ui/use-back-online.ts';
import { useRequest } from '#components/ui/use-request.ts';
import { type MessageKey, say } from '#lib/words.ts';
import { Frame } from './frame.tsx';
import { PlanLines } from './plan-lines.tsx';
import type { Page, Route } from './route.ts';
import { useRoute } from './use-route.ts';
import './home.css';
// The last word: on paper nothing of the page is left.
import '#components/keepsakes/print.css';

const titles: Readonly<Record<Page, MessageKey>> = {
  plan: 'plan_page',
  sunday: 'sunday_page',
  ideas: 'ideas_page',
  together: 'together_page',
  repair: 'repair_page',
  signals: 'signals_page',
  keepsakes: 'keepsakes_page',
  evening: 'evening_page',
  settings: 'settings_page',
  midday: 'midday_page',
  start: 'firstRun_page',
};

/** The full page: Plan, Keepsakes and Settings beside their names; the Sunday plan, ideas and first run on their own. */
interface Props {
  readonly allowNotifications: () => Promise<boolean>;
  readonly whenAway: WhenAway;
  /** The keys of our commands in this browser. */
  readonly commandKeys: () => Promise<readonly CommandKey[]>;
}

export function Home({ whenAway, ...granted }: Props) {
  const route = useRoute();
  const { hidden, show } = useHideNow();
  const settings = useRequest('readSettings', {}, ['settings']);
  const known = settings.state === 'ready' ? settings.value : undefined;
  useEffect(() => {
    if (known !== undefined) rememberLook(known);
  }, [known]);
  useBackOnline();
  useBeginning(settings.state === 'ready' && !settings.value.firstRunDone);
  const main = useArrival(route.page);

  return (
    <Frame route={route} main={main}>
      <JournalKeyProvider whenAway={whenAway}>
        {hidden ? <WordsHidden onShow={show} /> : <PageOf route={route} {...granted} />}
      </JournalKeyProvider>
    </Frame>
  );
}

function PageOf({ route, ...granted }: Omit<Props, 'whenAway'> & { readonly route: Route }) {
  if (route.page === 'settings') return <Settings section={route.section} {...granted} />;
  if (route.page === 'midday') return <MiddayPage />;
  if (route.page === 'start') return <FirstRun />;
  if (route.page === 'sunday') return <Sunday />;
  if (route.page === 'ideas') return <IdeasPage section={route.section} />;
  if (route.page === 'together') return <Together section={route.section} />;
  if (route.page === 'repair') return <Repair section={route.section} />;
  if (route.page === 'evening') return <EveningPage />;
  if (route.page === 'signals') return <SignalsPage />;
  if (route.page === 'keepsakes') return <Keepsakes section={route.section} />;
  return (
    <>
      <PlanLines />
      <Plan section={route.section} />
    </>
  );
}

/** Without an address, a person who is new here begins with the three questions. */
function useBeginning(isNew: boolean): void {
  useEffect(() => {
    if (isNew && /^#?\/?$/.test(location.hash)) location.replace('#/start');
  }, [isNew]);
}

/** Names the page in the tab; after a change of page the focus begins at its top, as it would after a load. */
function useArrival(page: Page) {
  const main = useRef<HTMLElement>(null);
  const shown = useRef(page);
  useEffect(() => {
    document.title = `${say(titles[page])} · ${say('appName')}`;
    if (shown.current === page) return;
    shown.current = page;
    scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [page]);
  return main;
}
