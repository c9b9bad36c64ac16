/** Draws the icons of the extension from their two SVG files: `node scripts/make-icons.ts`, after a change of either. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright';

const folder = join(import.meta.dirname, '..', 'public', 'icons');

/** The small one is drawn on the pixel grid; scaled down, the large one would blur. */
const icons = [
  { size: 16, from: 'porchlight-small.svg' },
  { size: 32, from: 'porchlight-small.svg' },
  { size: 48, from: 'porchlight.svg' },
  { size: 128, from: 'porchlight.svg' },
] as const;

const executablePath = process.env['CHROMIUM'];
const browser = await chromium.launch(executablePath === undefined ? {} : { executablePath });
try {
  for (const { size, from } of icons) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    const svg = Buffer.from(await readFile(join(folder, from))).toString('base64');
    await page.setContent(
      `<style>body { margin: 0 } img { display: block; width: ${size}px }</style><img src="data:image/svg+xml;base64,${svg}">`,
    );
    await page.screenshot({ path: join(folder, `${size}.png`), omitBackground: true });
    await page.close();
  }
} finally {
  await browser.close();
}
