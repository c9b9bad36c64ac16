import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import '#components/ui/base.css';
import { Home } from '#components/home/home.tsx';
import { words } from '#lib/words.ts';

document.documentElement.lang = words().locale;
document.documentElement.dir = words().direction;
const root = document.querySelector('#root');
if (root !== null) createRoot(root).render(<Home allowNotifications={allowNotifications} />);

function allowNotifications(): Promise<boolean> {
  return browser.permissions.request({ permissions: ['notifications'] });
}
