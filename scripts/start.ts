import { buildShipped } from './shipped-build.ts';
import { guides } from './tour/guide.ts';
import { openHouse } from './tour/house.ts';
import { people } from './tour/people.ts';
import { tour } from './tour/steps.ts';
import { walk } from './tour/walk.ts';

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
  process.stdout.write(whatToTry(porchlight.zone));
  await closed;
  await porchlight.close().catch(() => undefined); // Whoever tries things out may provoke what a test must not.
  process.exit(0);
}

function whatToTry(zone: string): string {
  const outlook = guide.issuer === 'microsoft';
  const flags = outlook ? '--tour --outlook' : '--tour';
  return `
A Chromium with Porchlight is open, in front of ${outlook ? 'a Microsoft' : 'a Google'} of its own on this machine: no account, nothing leaves it.
Its clock is that of ${zone}, where it is afternoon now.

What to try:
  1. Finish the sentence on the new tab, and keep it.
  2. Begin: three questions, and a time is offered. No account is needed.
  3. Settings, Calendars: connect ${outlook ? 'Outlook' : 'Google Calendar'} as ${people.email}. The sign-in page is played by this machine;
     ${outlook ? 'cancel' : 'untick a permission, or cancel'}, and see what is said.
  4. Open a new tab: the busy week as seven windows, drawn to scale.
  5. The popup (the lamp in the toolbar): a minute's check-in, and tonight's free time. Keep it, then undo.
  6. Plan: why each hour was offered or not, and what counted.${outlook ? '' : '\nnpm start -- --outlook shows the same season in Outlook.'}

Close the window to end. npm start -- ${flags} walks all of this by itself and leaves pictures.
`;
}
