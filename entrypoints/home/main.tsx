import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import '#components/ui/base.css';
import { Home } from '#components/home/home.tsx';
import { untilHiddenIsKnown } from '#lib/stores/follow-hidden.ts';
import { words } from '#lib/words.ts';

document.documentElement.lang = words().locale;
document.documentElement.dir = words().direction;
const root = document.querySelector('#root');
// What is hidden is not shown for a moment either.
await untilHiddenIsKnown();
if (root !== null) {
  createRoot(root).render(
    <Home allowNotifications={allowNotifications} commandKeys={commandKeys} whenAway={whenAway} />,
  );
}

/** Five minutes without a hand at the machine, in seconds. */
const awaySeconds = 5 * 60;
const lookMs = 15_000;

/** The interval of `onStateChanged` belongs to the background: this page looks for itself. */
function whenAway(listener: () => void): () => void {
  const look = async () => {
    if ((await browser.idle.queryState(awaySeconds)) !== 'active') listener();
  };
  const hear = (state: string) => state !== 'active' && listener();
  const timer = setInterval(() => void look(), lookMs);
  browser.idle.onStateChanged.addListener(hear);
  return () => {
    clearInterval(timer);
    browser.idle.onStateChanged.removeListener(hear);
  };
}

function allowNotifications(): Promise<boolean> {
  return browser.permissions.request({ permissions: ['notifications'] });
}

async function commandKeys() {
  const all = await browser.commands.getAll();
  return all.map(({ name = '', shortcut = '' }) => ({ name, shortcut }));
}
