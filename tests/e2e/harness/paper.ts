import type { Page } from 'playwright';

/** One page of paper, in millimetres. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
}

/** What the browser would print of `page`, as a PDF. */
export async function printed(page: Page): Promise<Buffer> {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.printToPDF', { preferCSSPageSize: true, printBackground: false });
  await session.detach();
  return Buffer.from(data, 'base64');
}

/** The pages of a PDF. */
export function sheetsOf(pdf: Buffer): readonly Sheet[] {
  const text = pdf.toString('latin1');
  const pages = [
    ...text.matchAll(/\/Type\s*\/Page\b[^s][\s\S]*?\/MediaBox\s*\[\s*([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+)/g),
  ];
  const millimetres = (points: string | undefined) => Math.round((Number(points) / 72) * 25.4);
  return pages.map(([, , , width, height]) => ({ width: millimetres(width), height: millimetres(height) }));
}
