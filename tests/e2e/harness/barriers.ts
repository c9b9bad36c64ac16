import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe finds against WCAG 2.2 AA, by day and at dusk: the rule and where. */
export async function barriers(page: Page): Promise<readonly string[]> {
  const found = await violations(page, (axe) => axe.withTags(rules));
  const isDusk = await page.evaluate<boolean>("matchMedia('(prefers-color-scheme: dark)').matches");
  await page.emulateMedia({ colorScheme: isDusk ? 'light' : 'dark' });
  await colours(page);
  // The other theme differs in its colours alone.
  const inOther = await violations(page, (axe) => axe.withRules('color-contrast'));
  await page.emulateMedia({ colorScheme: isDusk ? 'dark' : 'light' });
  await colours(page);
  return [...found, ...inOther.map((one) => `${one} (${isDusk ? 'by day' : 'at dusk'})`)];
}

/** Until colours that change slowly have changed. */
function colours(page: Page): Promise<unknown> {
  return page.evaluate(
    'Promise.all(document.getAnimations().filter((one) => one instanceof CSSTransition).map((one) => one.finished.catch(() => undefined)))',
  );
}

async function violations(page: Page, narrowed: (axe: AxeBuilder) => AxeBuilder): Promise<readonly string[]> {
  // Legacy mode looks at this page alone: an extension page may open no blank one to gather frames in.
  const { violations } = await narrowed(new AxeBuilder({ page }).setLegacyMode(true)).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
}

/** As narrow as WCAG 1.4.10 has it, in pixels of CSS. */
const narrowest = 320;

/** What sticks out of a page that is as narrow as a page may be, by its classes. */
export async function sticksOut(page: Page): Promise<readonly string[]> {
  const before = page.viewportSize() ?? { width: 1280, height: 800 };
  await page.setViewportSize({ width: narrowest, height: before.height });
  const found = await sticking(page);
  await page.setViewportSize(before);
  return found;
}

/** The same of a page as wide as it is, whose text is twice as large (WCAG 1.4.4). */
export async function sticksOutLarge(page: Page): Promise<readonly string[]> {
  await page.evaluate("document.documentElement.style.fontSize = '200%'");
  const found = await sticking(page);
  await page.evaluate("document.documentElement.style.fontSize = ''");
  return found;
}

function sticking(page: Page): Promise<readonly string[]> {
  return page.evaluate<string[]>(`(() => {
    const { clientWidth, scrollWidth } = document.scrollingElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.body.querySelectorAll('*')]
      .filter((one) => one.getBoundingClientRect().right > clientWidth + 1)
      .map((one) => one.tagName.toLowerCase() + '.' + one.className);
  })()`);
}
