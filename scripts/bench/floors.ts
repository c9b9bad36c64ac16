import { generateKeyPairSync } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { chromeBuild } from '#scripts/shipped-build.ts';

/** Pages and a worker that do next to nothing: what cannot be beaten. */
export interface Floors {
  /** The shipped build, with the pages that it is measured beside. */
  readonly extension: string;
  /** An extension whose worker only listens. */
  readonly emptyWorker: string;
}

const emptyPage =
  '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>.</title></head><body>.</body></html>';

export function layFloors(): Floors {
  const folder = mkdtempSync(join(tmpdir(), 'porchlight-bench-'));
  const extension = join(folder, 'shipped');
  cpSync(chromeBuild, extension, { recursive: true });
  writeFileSync(join(extension, 'empty.html'), emptyPage);
  const emptyWorker = join(folder, 'empty');
  mkdirSync(emptyWorker);
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
  const background = { service_worker: 'worker.js' };
  const manifest = { manifest_version: 3, name: 'Empty', version: '1', key, background };
  writeFileSync(join(emptyWorker, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(emptyWorker, 'worker.js'), 'chrome.runtime.onMessage.addListener(() => undefined);');
  writeFileSync(join(emptyWorker, 'empty.html'), emptyPage);
  return { extension, emptyWorker };
}

/** Saves what `page` shows as a page without any script, beside it in the same extension. */
export async function saveAsStatic(page: Page, extension: string): Promise<void> {
  const { html, css } = await page.evaluate(withoutScript);
  writeFileSync(join(extension, 'static.html'), `<!doctype html>${html}`);
  writeFileSync(join(extension, 'static.css'), css);
}

/** The page as it stands, with its places in a style sheet: the policy of the extension forbids them in markup. */
function withoutScript(): { html: string; css: string } {
  const copy = document.documentElement.cloneNode(true) as HTMLElement;
  for (const script of copy.querySelectorAll('script, link[rel=modulepreload]')) script.remove();
  const rules: string[] = [];
  for (const element of copy.querySelectorAll('[style]')) {
    rules.push(`[data-place="${rules.length}"] { ${element.getAttribute('style')} }`);
    element.setAttribute('data-place', String(rules.length - 1));
    element.removeAttribute('style');
  }
  const sheet = document.createElement('link');
  sheet.setAttribute('rel', 'stylesheet');
  sheet.setAttribute('href', '/static.css');
  copy.querySelector('head')?.append(sheet);
  return { html: copy.outerHTML, css: rules.join('\n') };
}
