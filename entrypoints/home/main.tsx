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
if (root !== null) createRoot(root).render(<Home allowNotifications={allowNotifications} commandKeys={commandKeys} />);

function allowNotifications(): Promise<boolean> {
  return browser.permissions.request({ permissions: ['notifications'] });
}

async function commandKeys() {
  const all = await browser.commands.getAll();
  return all.map(({ name = '', shortcut = '' }) => ({ name, shortcut }));
}
