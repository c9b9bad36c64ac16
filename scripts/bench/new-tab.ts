import type { BrowserContext } from 'playwright';
import { interleaved, median } from './median.ts';

export interface PageTimes {
  /** First contentful paint, in milliseconds after the navigation began. */
  readonly paint: number;
  /** The first frame with the sentence and the windows with real data in it. */
  readonly content: number;
}

interface Watched {
  contentAt?: number;
}

/** First paint and real content of the three pages, each loaded anew in its turn; medians. */
export async function measureNewTab(
  context: BrowserContext,
  origin: string,
  rounds: number,
): Promise<Readonly<Record<'empty' | 'static' | 'newtab', PageTimes>>> {
  const contents: Record<string, number[]> = {};
  const load = (name: 'empty' | 'static' | 'newtab', content: string) => async () => {
    const times = await loadOnce(context, `${origin}/${name}.html`, content);
    contents[name] = [...(contents[name] ?? []), times.content];
    return times.paint;
  };
  const paints = await interleaved(rounds, {
    empty: load('empty', 'body'),
    static: load('static', '.curtain'),
    newtab: load('newtab', '.curtain'),
  });
  const times = (name: 'empty' | 'static' | 'newtab') => ({
    paint: paints[name],
    content: median((contents[name] ?? []).slice(1)),
  });
  return { empty: times('empty'), static: times('static'), newtab: times('newtab') };
}

async function loadOnce(context: BrowserContext, url: string, content: string): Promise<PageTimes> {
  const page = await context.newPage();
  await page.addInitScript(watchFor, content);
  await page.goto(url);
  const times = await page.waitForFunction(() => {
    const [paint] = performance.getEntriesByName('first-contentful-paint');
    const { contentAt } = globalThis as Watched;
    return paint && contentAt !== undefined ? { paint: paint.startTime, content: contentAt } : undefined;
  });
  const value = await times.jsonValue();
  await page.close();
  if (value === undefined) throw new Error(`${url} painted nothing`);
  return value;
}

/** Notes the frame in which `content` is there. Runs in the page, before its own scripts. */
function watchFor(content: string): void {
  const look = () => {
    if (document.querySelector(content) === null) requestAnimationFrame(look);
    else requestAnimationFrame((at) => Object.assign(globalThis, { contentAt: at }));
  };
  look();
}
