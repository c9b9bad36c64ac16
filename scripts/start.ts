import { buildShipped } from './shipped-build.ts';
import { guides } from './tour/guide.ts';
import { openHouse } from './tour/house.ts';
import { tour } from './tour/steps.ts';
import { walk } from './tour/walk.ts';
import { whatToTry } from './tour/what-to-try.ts';

const { DISPLAY, WAYLAND_DISPLAY } = process.env;
const guide = guides[process.argv.includes('--outlook') ? 'microsoft' : 'google'];
const hasDisplay = Boolean(DISPLAY) || Boolean(WAYLAND_DISPLAY);

if (!buildShipped()) process.exit(1);
if (hasDisplay && !process.argv.includes('--tour')) await lend();
else process.exitCode = (await showAround()) ? 0 : 1;

/** Walks the main job in a browser that nobody sees. */
async function showAround(): Promise<boolean> {
  process.stdout.write('\nPorchlight shows itself around, in a browser without a window.\n\n');
  const porchlight = await openHouse({ viewport: { width: 1280, height: 800 } }, guide.issuer);
  const verified = await walk(porchlight, tour(guide));
  return porchlight.close().then(
    () => verified,
    (error: unknown) => {
      process.stdout.write(`${error instanceof Error ? error.message : String(error)}\n`);
      return false;
    },
  );
}

/** Leaves the window to the person. */
async function lend(): Promise<void> {
  const porchlight = await openHouse({ headless: false }, guide.issuer);
  const closed = new Promise<void>((resolve) => porchlight.context.on('close', () => resolve()));
  const [blank] = porchlight.context.pages();
  await porchlight.openNewTab();
  await blank?.close();
  process.stdout.write(whatToTry(guide, porchlight.zone));
  await closed;
  await porchlight.close().catch(() => undefined); // Whoever tries things out may provoke what a test must not.
  process.exit(0);
}
