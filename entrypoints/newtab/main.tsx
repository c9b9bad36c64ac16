import { createRoot } from 'react-dom/client';
const el = document.querySelector('#root');
if (el) createRoot(el).render(<p>Hello</p>);
