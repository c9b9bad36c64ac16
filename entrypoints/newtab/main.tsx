import '#components/ui/base.css';
import '#components/house/house.css';
import '#components/house/keep-dialog.css';
import '#components/newtab/newtab.css';

/** A tab that is opened behind others draws no frame; it wakes all the same. */
const atTheLatestMs = 250;

// What paint.js drew needs no React to be seen: it is loaded once the first frame is out.
const drawn = new Promise((resolve) => {
  requestAnimationFrame(() => setTimeout(resolve));
  setTimeout(resolve, atTheLatestMs);
});
await drawn;
await import('./take-over.tsx');
