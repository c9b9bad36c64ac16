import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { firstPaint } from '#components/newtab/first-paint.tsx';
import { memory } from '#components/newtab/page-state.ts';
import { handOver } from './newtab/hand-over.ts';

export default defineUnlistedScript(() => {
  if (localStorage.getItem(memory.ownNewTab) === null) firstPaint(new Date());
  else handOver();
});
