import { createRoot } from 'react-dom/client';
import '#components/ui/base.css';
import { Popup } from '#components/popup/popup.tsx';
import { untilHiddenIsKnown } from '#lib/stores/follow-hidden.ts';
import { words } from '#lib/words.ts';

document.documentElement.lang = words().locale;
document.documentElement.dir = words().direction;
const root = document.querySelector('#root');
// What is hidden is not shown for a moment either.
await untilHiddenIsKnown();
if (root !== null) createRoot(root).render(<Popup />);
