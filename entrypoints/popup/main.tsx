import { createRoot } from 'react-dom/client';
import '#components/ui/base.css';
import { Popup } from '#components/popup/popup.tsx';
import { words } from '#lib/words.ts';

document.documentElement.lang = words().locale;
document.documentElement.dir = words().direction;
const root = document.querySelector('#root');
if (root !== null) createRoot(root).render(<Popup />);
